/** Cells of two versions that differ in their protocol's name only, brought together: a row whose protocol was replaced. */
import { cellKey } from "../record/cell_key.ts";
import type { ComparableRecord } from "../record/record.ts";

/** Both sides, the older under the protocol names of the newer where those were replaced. */
export interface AlignedRecords {
  readonly before: readonly ComparableRecord[];
  /** The protocol of a cell in the older version, by the cell's key in the newer one; only where it was another. */
  readonly replaced: ReadonlyMap<string, string>;
}

/**
 * Gives each older record whose cell is gone the protocol of the newer one that took its place: that of the same pair,
 * model and backend, where there is exactly one such on either side.
 */
export function alignProtocols(
  before: readonly ComparableRecord[],
  after: readonly ComparableRecord[],
): AlignedRecords {
  const [old, fresh] = [new Set(before.map(cellKey)), after.map(cellKey)];
  const came = Map.groupBy(
    after.filter((record) => !old.has(cellKey(record))),
    placeOf,
  );
  const stay = new Set(fresh);
  const gone = Map.groupBy(
    before.filter((record) => !stay.has(cellKey(record))),
    placeOf,
  );
  const replaced = new Map<string, string>();
  const aligned = before.map((record) => {
    if (stay.has(cellKey(record))) return record;
    const place = placeOf(record);
    const [next, more] = came.get(place) ?? [];
    if (
      next === undefined || more !== undefined || gone.get(place)!.length > 1
    ) return record;
    replaced.set(cellKey(next), record.protocol);
    return { ...record, protocol: next.protocol };
  });
  return { before: aligned, replaced };
}

/** A cell apart from its protocol. */
function placeOf(record: ComparableRecord): string {
  return cellKey({ ...record, protocol: "" });
}
