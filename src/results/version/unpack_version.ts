/** From the text of a result version back to its header and records, whatever its schema; the strict reverse of packing. */

import { z } from "zod";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { cellName, cellPath } from "../record/cell_key.ts";
import { indexRecords } from "../record/index_records.ts";
import { type CellRecord, recordSchema } from "../record/record.ts";
import { RECORD_SCHEMA } from "../record/record_schema_version.ts";
import { recordIdentity } from "../record/record_identity.ts";
import { isSealed } from "../record/seal_record.ts";
import {
  type PackedCell,
  type ResultVersion,
  resultVersionSchema,
  tableKeys,
} from "./result_version.ts";
import { unpackSchema1 } from "./schema_1/unpack_schema_1.ts";
import type { UnpackedVersion } from "./unpacked_version.ts";
import { VERSION_SCHEMA } from "./version_header.ts";

/**
 * The header and records of a result version. Versions of schema 1 are read as if they were of today's, without what they
 * did not record.
 *
 * @throws {SyntaxError} when the text is not JSON, not a result version, its cells and tables contradict each other, or a
 * record is not what its digest says
 * @throws {TypeError} when it was written under a schema version unknown here
 */
export async function unpackVersion(text: string): Promise<UnpackedVersion> {
  const data = parse(text);
  const schema = typeof data === "object" && data !== null && "schema" in data
    ? data.schema
    : undefined;
  if (schema === 1) return unpackSchema1(data);
  if (typeof schema === "number" && schema !== VERSION_SCHEMA) {
    throw new TypeError(
      `Cannot read result version: it has schema ${schema}, known here are 1 to ${VERSION_SCHEMA}; use a newer fusebench`,
    );
  }
  const result = resultVersionSchema.safeParse(data);
  if (!result.success) refuse(z.prettifyError(result.error));
  const version = result.data;
  const records = await Promise.all(
    version.cells.map((cell, row) => unpackCell(version, cell, row)),
  );
  return { header: version.header, records: ordered(records) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refuse(
      `the text is truncated or damaged (${
        error instanceof Error ? error.message : error
      })`,
    );
  }
}

function refuse(reason: string): never {
  throw new SyntaxError(
    `Cannot read result version: ${reason}; restore the published file`,
  );
}

function ordered(records: readonly CellRecord[]): CellRecord[] {
  const index = [...indexed(records).values()];
  const row = index.findIndex((record, at) => record !== records[at]);
  if (row >= 0) refuse(`cells[${row}] is out of order`);
  return index;
}

function indexed(records: readonly CellRecord[]): Map<string, CellRecord> {
  try {
    return indexRecords(records);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

async function unpackCell(
  { tables }: ResultVersion,
  cell: PackedCell,
  row: number,
): Promise<CellRecord> {
  const [dataset, pair, model, protocol, backend, digest, at, ...rest] = cell;
  const [output, fused, referee, error, values] = rest;
  const name = cellName({ dataset, pair, model, protocol, backend });
  const where = `cells[${row}] (${cellPath(name)})`;
  const keys = tableKeys(name);
  const pick = <T>(table: Record<string, T[]>, key: string, at: number): T =>
    (Object.hasOwn(table, key) ? table[key]?.[at] : undefined) ??
      refuse(`${where} refers to entry ${at} of "${key}", which no table has`);
  const variants = pick(tables.variants, keys.variants, at[5]);
  const ids = Object.keys(variants).sort(codeUnitOrder);
  if (ids.length !== values.length) {
    refuse(`${where} has ${values.length} values for ${ids.length} variants`);
  }
  const inputs = pick(tables.inputs, keys.inputs, at[0]);
  const identity = {
    ...name,
    network: pick(tables.networks, keys.networks, at[1]),
    definition: pick(tables.definitions, keys.definitions, at[2]),
    code: pick(tables.code, keys.code, at[3]),
    engine: pick(tables.engines, keys.engines, at[4]),
  };
  const files = { ir: inputs.ir.file, vi: inputs.vi.file };
  const record = {
    schema: RECORD_SCHEMA,
    id: await recordIdentity({ ...identity, files }),
    ...identity,
    inputs,
    output,
    fused,
    referee,
    status: error === null ? "ok" : "failed",
    error,
    variants,
    values: Object.fromEntries(ids.map((id, at) => [id, values[at]!])),
    digest,
  };
  const result = recordSchema.safeParse(record);
  if (!result.success) {
    refuse(
      `${where} is not a valid record: ${z.prettifyError(result.error)}`,
    );
  }
  if (!await isSealed(result.data)) {
    refuse(`${where} is not what its digest says, it was changed`);
  }
  return result.data;
}
