import { sha256Hex } from "../../canon/digest.ts";
import { digestOf } from "../../canon/digest_of.ts";
import type { FeatureSource } from "./feature_source.ts";

/** Digest of all that decides features: the kind, which stands for layers and scaling, and the bytes of the files. */
export async function featureDigest(
  { kind, files }: Pick<FeatureSource, "kind" | "files">,
): Promise<string> {
  const weights = await Promise.all(files.map((one) => sha256Hex(one.bytes)));
  return await digestOf({ kind, weights });
}
