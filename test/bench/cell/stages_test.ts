import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import { codeDigests } from "../../../src/bench/cell/code_digests.ts";
import {
  STAGE_NAMES,
  stageDigest,
  stageManifest,
  variantDigest,
} from "../../../src/bench/cell/stages.ts";
import { digestOf } from "../../../src/canon/digest_of.ts";
import { METRICS, PROFILES } from "../../../src/metrics/profile.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { BACKENDS } from "../../../src/runtime/backend.ts";

Deno.test("stages: the digest of each is that of its manifest, sorted by name", async () => {
  for (const name of STAGE_NAMES) {
    const manifest = stageManifest(name);
    assert(manifest.length > 0, name);
    assertEquals(manifest, manifest.toSorted(([a], [b]) => a < b ? -1 : 1));
    assertEquals(stageDigest(name), await digestOf(manifest), name);
  }
});

Deno.test("stages: every backend, architecture and metric variant has one", () => {
  for (const id of BACKENDS) stageDigest(`backend/${id}`);
  for (const { architecture } of defaultModels().models.values()) {
    stageDigest(`export/${architecture}`);
  }
  for (const profile of Object.keys(PROFILES)) {
    for (const metric of METRICS) variantDigest(`${metric}/${profile}`);
  }
  assertNotEquals(variantDigest("SSIM/cdd"), variantDigest("SSIM/strict"));
});

Deno.test("stages: a name that is none is refused", () => {
  assertThrows(
    () => stageDigest("backend/abacus"),
    RangeError,
    "Cannot tell the code of stage backend/abacus",
  );
  assertThrows(() => variantDigest("constructor"), RangeError);
  assertThrows(() => stageManifest("toString"), RangeError);
});

Deno.test("code digests: every stage is in one of the five", async () => {
  const named = (beginning: string): string[] =>
    STAGE_NAMES.filter((name) => name.startsWith(beginning));
  const parts = {
    image: named("decode"),
    models: named("export/"),
    protocol: named("protocol"),
    runtime: [...named("backend/"), ...named("road")],
    metrics: [...named("metric/"), ...named("road")],
  };
  assertEquals(
    [...new Set(Object.values(parts).flat())].sort(),
    STAGE_NAMES.toSorted(),
  );
  const code = await codeDigests();
  for (const [part, names] of Object.entries(parts)) {
    assertEquals(
      code[part as keyof typeof code],
      await digestOf(names.map((name) => [name, stageDigest(name)])),
      part,
    );
  }
});
