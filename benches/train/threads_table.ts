import type { Table } from "../../src/results/table/table.ts";
import { textTable } from "../../src/results/table/text_table.ts";
import type { ContestResult } from "../measure/contestant.ts";
import { threeDigits } from "../measure/three_digits.ts";

/** How many times as fast two threads are as one: of the shortest turns, as a busy machine lengthens the others. */
export function threadsTable({ job, measured }: ContestResult): Table {
  const shortest = measured.map(({ samples }) =>
    samples.reduce((least, one) => Math.min(least, one))
  );
  return textTable({
    title: `Training: ${job}, the shortest turn`,
    rowHeading: "threads",
    heads: ["ms", "times as fast"],
    rows: measured.map(({ name }, at) => [
      name,
      threeDigits(shortest[at]!),
      threeDigits(shortest[0]! / shortest[at]!),
    ]),
  });
}
