import { stats } from "../../src/results/record/stats.ts";
import type { TableCell } from "../../src/results/table/table.ts";
import { threeDigits } from "./three_digits.ts";

/** The median and, in brackets, the 5th and 95th percentile of samples; a lone sample stands by itself. */
export function durationCell(
  samples: readonly number[] | null | undefined,
): TableCell {
  if (!samples || samples.length === 0) {
    return { kind: "missing", counts: null };
  }
  const { median, p5, p95, n } = stats(samples);
  const spread = n === 1 ? "" : ` (${threeDigits(p5)}–${threeDigits(p95)})`;
  return { kind: "text", text: `${threeDigits(median)}${spread}` };
}
