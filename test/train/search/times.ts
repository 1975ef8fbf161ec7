import { stats } from "../../../src/results/record/stats.ts";
import type { LatencyTable } from "../../../src/train/search/latency/latency_table.ts";

const MILLISECONDS = {
  none: 0,
  conv3: 2,
  sep3: 1,
  sep5: 2,
  dil3: 2,
  res3: 3,
  resdil3: 3,
  dense3: 4,
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
