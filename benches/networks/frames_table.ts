/** Our shader on frames that lie in the adapter's memory, beside a copy of the same bytes. */
import { chainOf } from "../../src/models/chain/chain_of.ts";
import { stats } from "../../src/results/record/stats.ts";
import type {
  Column,
  Table,
  TableCell,
  TableRow,
} from "../../src/results/table/table.ts";
import type { Adapter } from "../../src/runtime/adapter.ts";
import {
  type PairTimes,
  timeFrames,
} from "../../src/runtime/wgsl/time_frames.ts";
import { seededSources } from "../../test/runtime/seeded_sources.ts";
import { durationCell } from "../measure/duration_cell.ts";
import { ratioCell } from "../measure/ratio_cell.ts";
import type { NamedGraph } from "./open_student.ts";

/** Enough that the frames of a GPU are read from its memory, not from its caches: 236 MB at 640x480. */
const FRAMES = { hardware: 64, software: 4 } as const;

const NONE: TableCell = { kind: "missing", counts: null };

/**
 * What one 640x480 pair takes with many in a submission: on the device by its timestamps, and by the clock of the host.
 *
 * @returns null where the network is no chain or no adapter is there.
 */
export async function framesTable(
  { name, onnx }: NamedGraph,
  adapter: Adapter | null,
  repetitions: number,
): Promise<Table | null> {
  const { chain } = chainOf(onnx);
  if (chain === null || adapter === null) return null;
  const times = await timeFrames(chain, {
    sources: [seededSources(640, 480)],
    frames: FRAMES[adapter.class],
    repetitions,
  });
  const { width, height, frames, bytesAPair } = times;
  return {
    title:
      `${name} ${width}x${height} on ${adapter.name}, ${frames} pairs in its memory`,
    rowHeading: "kernel",
    columns: COLUMNS,
    rows: [
      row("ours, wgsl", times.chain, bytesAPair),
      row("copy of the same bytes: the floor", times.copy, bytesAPair),
      {
        label: "ours / floor",
        cells: [
          ratioCell(times.chain.device, times.copy.device),
          ratioCell(times.chain.wall, times.copy.wall),
          NONE,
          NONE,
        ],
      },
    ],
    notes: adapter.class === "software"
      ? [
        "a software adapter, not a GPU: its floor is the CPU's, and computing costs it more than moving",
      ]
      : [],
  };
}

const COLUMNS: readonly Column[] = [
  { id: "device_ms", label: "device ms a pair", better: null, digits: 4 },
  { id: "wall_ms", label: "wall clock ms a pair", better: null, digits: 4 },
  { id: "gigabytes", label: "GB/s", better: null, digits: 1 },
  { id: "pairs", label: "pairs a submission", better: null, digits: 0 },
];

function row(label: string, times: PairTimes, bytes: number): TableRow {
  const { device, wall, pairs } = times;
  const { median } = stats(device ?? wall);
  return {
    label,
    cells: [
      durationCell(device),
      durationCell(wall),
      number(bytes / median / 1e6),
      number(pairs),
    ],
  };
}

function number(value: number): TableCell {
  return { kind: "number", value, rank: null, counts: null };
}
