import { inParallel } from "../../canon/in_parallel.ts";
import { canonicalJson } from "../../canon/canonical_json.ts";
import type { CellRecord, CodeStage } from "../../results/record/record.ts";
import { type Cell, nameCell } from "./cell.ts";
import type { CellCache } from "./cell_cache.ts";
import { explainStage } from "./explain_stage.ts";
import { lackingVariants } from "./lacking_variants.ts";
import type { ManifestShelf } from "./manifest_shelf.ts";
import { stageManifest } from "./stages.ts";

/** Cells that are computed anew for one reason. */
export interface Explanation {
  readonly reason: string;
  readonly cells: number;
}

const READS = 32;

const GONE = "what was computed is lost or damaged";

/**
 * Says why cells are not finished: for each the records that were kept last under its names are compared with what it is
 * to be made from.
 *
 * @returns each reason with the number of cells it holds for, most cells first; a cell may have several
 */
export async function explainCells(
  open: readonly Cell[],
  cache: CellCache,
  shelf: ManifestShelf,
): Promise<Explanation[]> {
  const reasons = await inParallel(open, READS, async (cell) => {
    const same = await cache.get(cell.id);
    if (same !== null) return await newValues(cell, same, shelf);
    const latest = await cache.latest(nameCell(cell));
    if (latest === null) return ["never computed here"];
    const before = await cache.get(latest);
    return before === null ? [GONE] : await newImage(cell, before, shelf);
  });
  const counts = new Map<string, number>();
  for (const reason of reasons.flatMap((some) => [...new Set(some)])) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, cells]) => ({ reason, cells }))
    .sort((a, b) => b.cells - a.cells || (a.reason < b.reason ? -1 : 1));
}

/** Why an image that is known has no value of some variants. */
async function newValues(
  { variants }: Cell,
  record: CellRecord,
  shelf: ManifestShelf,
): Promise<string[]> {
  const lacking = lackingVariants(record, variants);
  const strange = lacking.filter(({ id }) =>
    !Object.hasOwn(record.variants, id)
  );
  const changed = await Promise.all(
    lacking.filter((variant) => !strange.includes(variant)).map((
      { id, digest },
    ) => explainCode(`metric/${id}`, record.variants[id]!, digest, shelf)),
  );
  return [
    ...(strange.length === 0 ? [] : [
      `not asked for before: ${strange.map(({ id }) => id).join(", ")}`,
    ]),
    ...changed.flat(),
  ];
}

/** Why an image has to be made anew. */
async function newImage(
  { pair, made, stages, saved }: Cell,
  record: CellRecord,
  shelf: ManifestShelf,
): Promise<string[]> {
  const reasons: string[] = [];
  for (const side of ["ir", "vi"] as const) {
    if (record.inputs[side].file !== pair[side].sha256) {
      reasons.push(`the pinned file ${pair[side].name} is another`);
    }
  }
  if (record.network.weights.join() !== made.network.weights.join()) {
    reasons.push(`the weights of ${record.model} are others`);
  } else if (record.network.onnx !== made.network.onnx) {
    reasons.push(
      saved === undefined
        ? `the network of ${record.model} is another`
        : `the picture ${saved.name} is another`,
    );
  }
  if (record.definition !== made.definition) {
    reasons.push(`the definition of protocol ${record.protocol} changed`);
  }
  if (canonicalJson(record.engine) !== canonicalJson(made.engine)) {
    reasons.push(`the engine of backend ${record.backend} is another`);
  }
  for (const [part, digest] of Object.entries(made.code)) {
    const stage = part as CodeStage;
    const old = record.code[stage];
    if (old !== null && digest !== null) {
      reasons.push(...await explainCode(stages[stage]!, old, digest, shelf));
    } else if (old !== digest) reasons.push(`stage ${stage} is new or gone`);
  }
  return reasons.length === 0 ? [GONE] : reasons;
}

/** What of a stage's code changed. */
async function explainCode(
  stage: string,
  old: string,
  fresh: string,
  shelf: ManifestShelf,
): Promise<string[]> {
  if (old === fresh) return [];
  const before = await shelf.get(old);
  return before === null
    ? [`the code of stage ${stage} changed`]
    : explainStage(before, stageManifest(stage));
}
