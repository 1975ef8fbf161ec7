/**
 * Reads a result version of schema 1 as if it were of today's: cells that differ in their profile only become one, and a
 * metric of a profile is the variant `metric/profile`. What it says of code is kept by no one: rooms are no stages.
 */

import { z } from "zod";
import { canonicalJson } from "../../../canon/canonical_json.ts";
import { cellKey, cellName, cellPath } from "../../record/cell_key.ts";
import { indexRecords } from "../../record/index_records.ts";
import type { ComparableRecord } from "../../record/record.ts";
import type { UnpackedVersion } from "../unpacked_version.ts";
import { type Schema1, schema1 } from "./schema_1.ts";

/** @throws {SyntaxError} when the data are no such version, or its cells and tables contradict each other. */
export function unpackSchema1(data: unknown): UnpackedVersion {
  const result = schema1.safeParse(data);
  if (!result.success) refuse(z.prettifyError(result.error));
  const { header: { profiles: _, ...header }, cells } = result.data;
  const found = new Map<string, ComparableRecord>();
  cells.forEach((cell, row) => {
    const record = unpackCell(result.data, cell, `cells[${row}]`);
    const key = cellKey(record);
    const other = found.get(key);
    found.set(key, other === undefined ? record : unite(other, record));
  });
  return { header, records: [...indexRecords([...found.values()]).values()] };
}

function refuse(reason: string): never {
  throw new SyntaxError(
    `Cannot read result version: ${reason}; restore the published file`,
  );
}

function unpackCell(
  { tables, metrics }: Schema1,
  cell: Schema1["cells"][number],
  where: string,
): ComparableRecord {
  const [dataset, pair, model, protocol, backend, profile, , at, ...rest] =
    cell;
  const [output, fused, referee, error, values] = rest;
  const pick = <T>(table: Record<string, T[]>, key: string, at: number): T =>
    (Object.hasOwn(table, key) ? table[key]?.[at] : undefined) ??
      refuse(`${where} refers to entry ${at} of "${key}", which no table has`);
  if (error !== null) {
    refuse(`${where} failed; no published version of schema 1 has such a cell`);
  }
  if (output === null || fused === null) {
    refuse(`${where} has no output or no fused image`);
  }
  const names = metrics[profile] ?? [];
  if (values.length !== names.length) {
    refuse(`${where} has ${values.length} values for ${names.length} metrics`);
  }
  const scored = names.flatMap((metric, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : [[`${metric}/${profile}`, value] as const];
  });
  return {
    ...cellName({ dataset, pair, model, protocol, backend }),
    inputs: pick(tables.inputs, `${dataset}/${pair}`, at[0]),
    network: pick(tables.networks, model, at[1]),
    definition:
      pick(tables.definitions, `${protocol}/${profile}`, at[2]).protocol,
    code: null,
    engine: pick(tables.engines, backend, at[4]),
    output,
    fused,
    referee,
    status: "ok",
    error,
    variants: Object.fromEntries(scored.map(([variant]) => [variant, null])),
    values: Object.fromEntries(scored),
  };
}

/** Two profiles' values of one cell. */
function unite(a: ComparableRecord, b: ComparableRecord): ComparableRecord {
  const both = { ...a.values, ...b.values };
  const count = Object.keys(a.values).length + Object.keys(b.values).length;
  if (Object.keys(both).length < count) {
    refuse(`the cell ${cellPath(a)} is there twice`);
  }
  if (imageOf(a) !== imageOf(b)) {
    refuse(`the cell ${cellPath(a)} has another image under each profile`);
  }
  return { ...a, variants: { ...a.variants, ...b.variants }, values: both };
}

function imageOf(
  { variants: _, values: __, ...image }: ComparableRecord,
): string {
  return canonicalJson(image);
}
