import { stats } from "../../src/results/record/stats.ts";
import type { TableCell } from "../../src/results/table/table.ts";
import { threeDigits } from "./three_digits.ts";

/** One median over another: `13.2×`. */
export function ratioCell(
  above: readonly number[] | null | undefined,
  below: readonly number[] | null | undefined,
): TableCell {
  if (!above || !below || above.length === 0 || below.length === 0) {
    return { kind: "missing", counts: null };
  }
  const text = threeDigits(stats(above).median / stats(below).median);
  return { kind: "text", text: `${text}×` };
}
