import { inParallel } from "../../canon/in_parallel.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { Cell } from "./cell.ts";
import type { CellCache } from "./cell_cache.ts";
import { selectValues } from "./select_values.ts";

/** Finished cells read side by side: on a disk shared by many machines each takes milliseconds. */
const READS = 32;

/** What is known of cells: those with every value that is wanted, and those with some, or whose picture is to be looked at again. */
export interface KnownCells {
  /** By identity, with the values that are wanted and no others. */
  readonly finished: Map<string, CellRecord>;
  /** By identity. */
  readonly earlier: ReadonlyMap<string, CellRecord>;
}

/** Reads what is kept of cells. */
export async function readFinished(
  cells: readonly Cell[],
  cache: CellCache,
): Promise<KnownCells> {
  const finished = new Map<string, CellRecord>();
  const earlier = new Map<string, CellRecord>();
  await inParallel(cells, READS, async (cell) => {
    const { id, variants } = cell;
    const record = await cache.get(id);
    if (record === null || !isAsCatalogued(record, cell)) return;
    const selected = record.status === "failed"
      ? record
      : await selectValues(record, variants);
    if (selected === null || !isLumaKnown(record, cell)) {
      earlier.set(id, record);
    } else finished.set(id, selected);
  });
  return { finished, earlier };
}

/** Whether a record's sources were decoded to what the catalogue says now; a failed one says itself what is wrong. */
function isAsCatalogued(
  { status, inputs }: CellRecord,
  { pair }: Pick<Cell, "pair">,
): boolean {
  if (status === "failed") return true;
  return (["ir", "vi"] as const).every((side) => {
    const { catalogued } = pair[side];
    return catalogued === null ||
      (catalogued.luma601Sha256 === inputs[side].luma &&
        catalogued.width === inputs.width &&
        catalogued.height === inputs.height);
  });
}

/**
 * Whether a record shows that a picture published by others has the luma that the catalogue says now. That of one in colour
 * shows another digest: it is decoded again, and what it was scored stays.
 */
function isLumaKnown(
  { status, fused }: CellRecord,
  { saved }: Pick<Cell, "saved">,
): boolean {
  const luma = saved?.luma601Sha256;
  return status === "failed" || luma === undefined || luma === fused;
}
