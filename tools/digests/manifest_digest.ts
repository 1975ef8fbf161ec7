import { createHash } from "node:crypto";
import type { Manifest } from "../../src/bench/cell/manifest.ts";
import { canonicalJson } from "../../src/canon/canonical_json.ts";

/** The digest of a stage, `digestOf` of its manifest, without waiting: a test takes ten thousand. */
export function manifestDigest(manifest: Manifest): string {
  return createHash("sha256").update(canonicalJson(manifest)).digest("hex");
}
