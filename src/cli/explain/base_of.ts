import type { Reading } from "../../results/explain/reading.ts";

/** What the table of a suite would print: code base `cdd` where it has the metric. */
export function baseOf(readings: readonly Reading[], how: string): Reading {
  const own = readings.filter((reading) => reading.how === how);
  return own.find(({ variant }) => variant.endsWith("/cdd")) ??
    own.find(({ variant }) => variant.endsWith("/strict")) ?? own[0]!;
}
