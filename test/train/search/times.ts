import { stats } from "../../../src/results/record/stats.ts";
import type { LatencyTable } from "../../../src/train/search/latency/latency_schema.ts";

const MILLISECONDS = {
  none: 0,
  conv3: 2,
  sep3: 1,
  sep5: 2,
  dil3: 2,
  res3: 3,
  resdil3: 3,
  dense3: 4,
  conv1: 1,
  conv5: 4,
  dil5: 4,
  res1: 1,
  res5: 4,
  resdil5: 4,
  dense5: 5,
  channels: 1,
  positions: 1,
  csc: 0,
  cdc: 6,
  cms: 4,
  object: 5,
};

/** Latencies that nobody measured. */
export const TIMES: LatencyTable = {
  engine: "none",
  width: 320,
  height: 240,
  channels: 4,
  base: stats([2]),
  operations: Object.fromEntries(
    Object.entries(MILLISECONDS).map(([name, milliseconds]) => [name, {
      milliseconds,
      measured: milliseconds,
      spread: [milliseconds, milliseconds],
    }]),
  ),
};
