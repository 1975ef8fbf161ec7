// From the text of a result version back to its header and records; the strict reverse of packing.
// A changed digit inside a value still parses: the caller compares sha256(qualityText(records)) with header.quality.

import { z } from "zod";
import { cellName } from "../record/cell_key.ts";
import { indexRecords } from "../record/index_records.ts";
import type { MetricValue } from "../record/metric_value.ts";
import { type CellRecord, recordSchema } from "../record/record.ts";
import { RECORD_SCHEMA } from "../record/record_version.ts";
import {
  type PackedCell,
  type ResultVersion,
  resultVersionSchema,
  tableKeys,
} from "./result_version.ts";
import { VERSION_SCHEMA, type VersionHeader } from "./version_header.ts";

const RESTORE = "restore the published file";

/**
 * The header and records of a result version, sorted by cell.
 *
 * @throws {SyntaxError} when the text is not JSON, not a result version, or its cells and tables contradict each other
 * @throws {RangeError} when it was written under a schema version unknown here
 */
export function unpackVersion(
  text: string,
): { header: VersionHeader; records: CellRecord[] } {
  const data = parse(text);
  const schema = typeof data === "object" && data !== null && "schema" in data
    ? data.schema
    : undefined;
  if (typeof schema === "number" && schema !== VERSION_SCHEMA) {
    throw new RangeError(
      `Cannot read result version: it has schema ${schema}, known here is ${VERSION_SCHEMA}; use a newer fusebench`,
    );
  }
  const result = resultVersionSchema.safeParse(data);
  if (!result.success) refuse(z.prettifyError(result.error));
  const version = result.data;
  const records = version.cells.map((cell, row) =>
    unpackCell(version, cell, `cells[${row}]`)
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
  throw new SyntaxError(`Cannot read result version: ${reason}; ${RESTORE}`);
}

function ordered(records: CellRecord[]): CellRecord[] {
  const index = [...indexed(records).values()];
  const row = index.findIndex((record, at) => record !== records[at]);
  if (row >= 0) refuse(`cells[${row}] is out of order`);
  return index;
}

function indexed(records: CellRecord[]): Map<string, CellRecord> {
  try {
    return indexRecords(records);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

function unpackCell(
  { tables, metrics }: ResultVersion,
  cell: PackedCell,
  where: string,
): CellRecord {
  const [
    dataset,
    pair,
    model,
    protocol,
    backend,
    profile,
    id,
    at,
    output,
    fused,
    referee,
    error,
    values,
  ] = cell;
  const name = cellName({ dataset, pair, model, protocol, backend, profile });
  const keys = tableKeys(name);
  const pick = <T>(
    table: Record<string, T[]>,
    key: string,
    variant: number,
  ): T => {
    const found = Object.hasOwn(table, key) ? table[key]?.[variant] : undefined;
    return found ??
      refuse(
        `${where} refers to variant ${variant} of "${key}", which no table has`,
      );
  };
  const record = {
    schema: RECORD_SCHEMA,
    id,
    ...name,
    inputs: pick(tables.inputs, keys.inputs, at[0]),
    network: pick(tables.networks, keys.networks, at[1]),
    definitions: pick(tables.definitions, keys.definitions, at[2]),
    code: pick(tables.code, keys.code, at[3]),
    engine: pick(tables.engines, keys.engines, at[4]),
    output,
    fused,
    referee,
    status: error === null ? "ok" : "failed",
    error,
    values: unpackValues(metrics[profile] ?? [], values, error !== null, where),
  };
  const result = recordSchema.safeParse(record);
  return result.success ? result.data : refuse(
    `${where} is not a valid record: ${z.prettifyError(result.error)}`,
  );
}

function unpackValues(
  metrics: string[],
  values: (MetricValue | null)[],
  failed: boolean,
  where: string,
): Record<string, MetricValue> {
  if (values.length !== (failed ? 0 : metrics.length)) {
    refuse(
      `${where} has ${values.length} values for ${
        failed ? 0 : metrics.length
      } metrics`,
    );
  }
  const present = values.flatMap((value, at): [string, MetricValue][] =>
    value === null ? [] : [[metrics[at] ?? "", value]]
  );
  return Object.fromEntries(present);
}
