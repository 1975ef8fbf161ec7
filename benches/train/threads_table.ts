import type { Table } from "../../src/results/table/table.ts";
import { textTable } from "../../src/results/table/text_table.ts";
import { threeDigits } from "../measure/three_digits.ts";
import { THREADED_JOB, type ThreadedStep } from "./measure_threads.ts";

/** How many times as fast two threads are as one: by the wall, and by the processor time that follows one another. */
export function threadsTable(steps: readonly ThreadedStep[]): Table {
  const [one] = steps;
  const ratio = (
    of: (step: ThreadedStep) => number | null,
    step: ThreadedStep,
  ): string[] => {
    const [mine, first] = [of(step), of(one!)];
    return mine === null || first === null
      ? ["–", "–"]
      : [threeDigits(mine), threeDigits(first / mine)];
  };
  return textTable({
    title: `Training: ${THREADED_JOB}, a step on one thread and on two`,
    rowHeading: "threads",
    heads: [
      "shortest, ms",
      "times as fast",
      "processor in a row, ms",
      "times as fast, each on a core",
    ],
    rows: steps.map((step) => [
      String(step.jobs),
      ...ratio(({ shortest }) => shortest, step),
      ...ratio(({ longest }) => longest, step),
    ]),
    notes: [
      "In a row: the caller's thread and the worker that took most. It is what a step takes where nothing else runs.",
    ],
  });
}
