/**
 * The code of each stage of the road to a value, as a digest: `decode`, `protocol`, `road`, `export/<architecture>`,
 * `backend/<id>`, `metric/<METRIC>/<dialect>`.
 *
 * A stage is its roots and all they import, without comments and layout, with the packages these reach;
 * `tools/digests/stages.ts` says what roots, `deno task digests` takes the digests.
 */
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { Manifest } from "./manifest.ts";
import { FILES, PACKAGES, STAGES } from "./stage_digests.ts";

/**
 * The digest of a stage: of the canonical JSON of its manifest.
 *
 * @throws {UnknownNameError} if there is no such stage.
 */
export function stageDigest(stage: string): string {
  return entryOf(stage).digest;
}

/**
 * The digest of what computes a metric variant of decoded pictures.
 *
 * @throws {UnknownNameError} if there is no such variant.
 */
export function variantDigest(id: string): string {
  return stageDigest(`metric/${id}`);
}

/**
 * What a stage consists of, sorted by name.
 *
 * @throws {UnknownNameError} if there is no such stage.
 */
export function stageManifest(stage: string): Manifest {
  const { files, packages } = entryOf(stage);
  return [
    ...packages.map((at) => PACKAGES[at]!),
    ...files.map((at) => FILES[at]!),
  ];
}

/** The names of all stages. */
export const STAGE_NAMES: readonly string[] = Object.keys(STAGES);

function entryOf(stage: string): typeof STAGES[string] {
  if (!Object.hasOwn(STAGES, stage)) {
    throw new UnknownNameError(
      "tell the code of stage",
      stage,
      [],
      "there is none of that name; add it to tools/digests/stages.ts and run deno task digests",
    );
  }
  return STAGES[stage]!;
}
