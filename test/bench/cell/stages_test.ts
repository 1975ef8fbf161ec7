import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import {
  STAGE_NAMES,
  stageDigest,
  stageManifest,
  variantDigest,
} from "../../../src/bench/cell/stages.ts";
import { digestOf } from "../../../src/canon/digest_of.ts";
import { VARIANTS } from "../../../src/metrics/find_variant.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { BACKENDS } from "../../../src/runtime/backends.ts";

Deno.test("stages: the digest of each is that of its manifest, sorted by name", async () => {
  for (const name of STAGE_NAMES) {
    const manifest = stageManifest(name);
    assert(manifest.length > 0, name);
    assertEquals(manifest, manifest.toSorted(([a], [b]) => a < b ? -1 : 1));
    assertEquals(stageDigest(name), await digestOf(manifest), name);
  }
});

Deno.test("stages: every backend, architecture and metric variant has one", () => {
  for (const id of Object.keys(BACKENDS)) stageDigest(`backend/${id}`);
  for (const { architecture } of defaultModels().models.values()) {
    stageDigest(`export/${architecture}`);
  }
  for (const id of VARIANTS.keys()) variantDigest(id);
  assertNotEquals(variantDigest("SSIM/cdd"), variantDigest("SSIM/strict"));
});

Deno.test("stages: a name that is none is refused", () => {
  assertThrows(
    () => stageDigest("backend/abacus"),
    UnknownNameError,
    'Cannot tell the code of stage "backend/abacus"',
  );
  assertThrows(() => variantDigest("constructor"), UnknownNameError);
  assertThrows(() => stageManifest("toString"), UnknownNameError);
});
