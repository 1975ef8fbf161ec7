import type { Cell } from "./cell.ts";
import type { ManifestShelf } from "./manifest_shelf.ts";
import { stageDigest, stageManifest } from "./stages.ts";

/** Keeps what the stages behind these cells consist of now, so that `--explain` can tell later what changed. */
export async function shelveManifests(
  cells: readonly Cell[],
  shelf: ManifestShelf,
): Promise<void> {
  const stages = new Set(cells.flatMap(({ stages, variants }) => [
    ...Object.values(stages),
    ...variants.map(({ id }) => `metric/${id}`),
  ]));
  for (const stage of stages) {
    if (stage === null) continue;
    await shelf.put(stageDigest(stage), stageManifest(stage));
  }
}
