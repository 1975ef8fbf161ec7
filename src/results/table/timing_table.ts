/** Timings as a table. A software adapter is a CPU at work: every row of one says so. Nothing is ranked: rows differ in device. */

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
  text("protocol"),
  text("device"),
  text("size"),
  { id: "threads", label: "threads", better: null, digits: 0 },
  milliseconds("session", "session"),
  milliseconds("first", "first run"),
  milliseconds("median", "median"),
  milliseconds("p5", "p5"),
  milliseconds("p95", "p95"),
  milliseconds("mad", "MAD"),
  { id: "n", label: "n", better: null, digits: 0 },
  milliseconds("device_median", "median on device"),
  text("machine"),
];

/** One row per timing, in the order given; durations in milliseconds with the transfer of pixels included. */
export function timingTable(
  timings: readonly TimingRecord[],
  title = "Timing",
): Table {
  const software = timings.some(({ engine }) =>
    engine.adapter?.class === "software"
  );
  return {
    title,
    rowHeading: "model",
    columns: COLUMNS,
    rows: timings.map(row),
    notes: software ? [SOFTWARE_NOTE] : [],
  };
}

function row(timing: TimingRecord): TableRow {
  const { engine, machine, warm } = timing;
  const { withTransfer, withoutTransfer } = warm;
  return {
    label: timing.model,
    cells: [
      timing.protocol === null
        ? { kind: "missing", counts: null }
        : word(timing.protocol),
      word(deviceName(timing)),
      word(`${timing.width}×${timing.height}`),
      number(engine.threads),
      number(timing.session),
      number(timing.first),
      number(withTransfer.median),
      number(withTransfer.p5),
      number(withTransfer.p95),
      number(withTransfer.mad),
      number(withTransfer.n),
      withoutTransfer === null
        ? { kind: "missing", counts: null }
        : number(withoutTransfer.median),
      word(`${machine.cpu}, ${machine.cores} cores, ${machine.os}`),
    ],
  };
}

function text(id: string): Column {
  return { id, label: id, better: null, digits: null };
}

function milliseconds(id: string, label: string): Column {
  return { id: `${id}_ms`, label: `${label} ms`, better: null, digits: 2 };
}

function word(value: string): TableCell {
  return { kind: "text", text: value };
}

function number(value: number): TableCell {
  return numberCell(value);
}
