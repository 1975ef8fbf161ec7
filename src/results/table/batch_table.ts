/**
 * Timings of batches as a table: what a pair takes when many are given to the device at once, beside the time that moving
 * its bytes takes. A software adapter is a CPU at work: every row of one says so.
 */

import type { TimingRecord } from "../record/timing.ts";
import { deviceName, SOFTWARE_NOTE } from "./device_name.ts";
import {
  type Column,
  numberCell,
  type Table,
  type TableCell,
  type TableRow,
} from "./table.ts";

const COLUMNS: readonly Column[] = [
  { id: "device", label: "device", better: null, digits: null },
  { id: "size", label: "size", better: null, digits: null },
  { id: "pairs", label: "pairs a submission", better: null, digits: 0 },
  column("pair_device_ms", "ms a pair on device"),
  column("pair_wall_ms", "ms a pair wall clock"),
  column("copy_device_ms", "ms to copy on device"),
  column("copy_wall_ms", "ms to copy wall clock"),
  { id: "copy_gbps", label: "GB/s of the copy", better: null, digits: 1 },
];

/** One row per timing that has batches, medians, in the order given; null if none has. */
export function batchTable(timings: readonly TimingRecord[]): Table | null {
  const batched = timings.filter((timing) => timing.batched !== undefined);
  if (batched.length === 0) return null;
  const isSoftware = batched.some(({ engine }) =>
    engine.adapter?.class === "software"
  );
  return {
    title: "Timing of batches",
    rowHeading: "model",
    columns: COLUMNS,
    rows: batched.map(row),
    notes: [
      "The copy moves the bytes of a pair, two planes read and one written, and computes next to nothing: no kernel is faster.",
      ...(isSoftware ? [SOFTWARE_NOTE] : []),
    ],
  };
}

function row(timing: TimingRecord): TableRow {
  const { network, copy, bytesAPair } = timing.batched!;
  const copied = (copy.device ?? copy.wall).median;
  return {
    label: timing.model,
    cells: [
      { kind: "text", text: deviceName(timing) },
      { kind: "text", text: `${timing.width}×${timing.height}` },
      number(network.pairs),
      number(network.device?.median),
      number(network.wall.median),
      number(copy.device?.median),
      number(copy.wall.median),
      number(bytesAPair / copied / 1e6),
    ],
  };
}

function column(id: string, label: string): Column {
  return { id, label, better: null, digits: 4 };
}

function number(value: number | undefined): TableCell {
  return value === undefined
    ? { kind: "missing", counts: null }
    : numberCell(value);
}
