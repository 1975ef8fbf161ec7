/**
 * Records of many folders as one set. Whatever the order of folders and files, and however often one is given, the set is
 * the same: a cell has one value.
 */

import { canonicalJson } from "../../canon/canonical_json.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { FoundRecord, RefusedFile } from "./read_record_folder.ts";

/** One record a cell, and the files that contradict each other. */
export interface UnitedRecords {
  /** By identity. A finished record stands before failed ones, which say only that another try failed. */
  readonly records: ReadonlyMap<string, CellRecord>;
  readonly contradictions: readonly RefusedFile[];
}

/** Unites records. */
export function uniteRecords(found: readonly FoundRecord[]): UnitedRecords {
  const kept = new Map<string, FoundRecord>();
  const contradictions: RefusedFile[] = [];
  const ordered = found.toSorted((a, b) => codeUnitOrder(a.file, b.file));
  for (const one of ordered) {
    const other = kept.get(one.record.id);
    if (other === undefined) kept.set(one.record.id, one);
    else if (one.record.status !== other.record.status) {
      if (one.record.status === "ok") kept.set(one.record.id, one);
    } else if (one.record.status === "failed") {
      if (textOf(one) < textOf(other)) kept.set(one.record.id, one);
    } else if (textOf(one) !== textOf(other)) {
      contradictions.push({
        file: one.file,
        reason: `${other.file} has another value of the same cell (${
          difference(other.record, one.record)
        }); a cell has one value on every machine, so this is a finding: keep both files and report it`,
      });
    }
  }
  return {
    records: new Map([...kept].map(([id, { record }]) => [id, record])),
    contradictions,
  };
}

function textOf({ record }: FoundRecord): string {
  return canonicalJson(record);
}

/** The first place in which two records of one identity differ, with both values. */
function difference(one: CellRecord, other: CellRecord): string {
  const [a, b] = [places(one), places(other)];
  const where = [...new Set([...a.keys(), ...b.keys()])].sort(codeUnitOrder)
    .find((place) => a.get(place) !== b.get(place));
  return `${where}: ${a.get(where!)} against ${b.get(where!)}`;
}

function places(record: CellRecord): Map<string, string> {
  const { values, digest: _, ...rest } = record;
  return new Map(
    [
      ...Object.entries(rest),
      ...Object.entries(values).map(([metric, value]) =>
        [`values.${metric}`, value] as const
      ),
    ].map(([place, value]) => [place, canonicalJson(value)]),
  );
}
