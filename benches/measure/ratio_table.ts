/** Measured jobs as a table: medians with their spread, and how many times our time the others take. */
import type { Column, Table, TableRow } from "../../src/results/table/table.ts";
import { type ContestResult, type Side, SIDE_TITLES } from "./contestant.ts";
import { durationCell } from "./duration_cell.ts";
import { ratioCell } from "./ratio_cell.ts";

/**
 * One row for each of our implementations of each job; a job without one has a row all the same.
 *
 * Durations are the median and, in brackets, the 5th and 95th percentile, in milliseconds. A ratio is the other side's
 * median over ours: above 1, ours is faster.
 *
 * @param sides the columns beside ours.
 */
export function ratioTable(
  title: string,
  results: readonly ContestResult[],
  sides: readonly Exclude<Side, "ours">[],
): Table {
  return {
    title,
    rowHeading: "job",
    columns: [...durations(["ours", ...sides]), ...ratios(sides)],
    rows: results.flatMap((result) => rowsOf(result, sides)),
    notes: [...new Set(results.flatMap(notesOf))],
  };
}

function durations(sides: readonly Side[]): Column[] {
  return sides.map((side) => ({
    id: `${side}_ms`,
    label: `${SIDE_TITLES[side]} ms`,
    better: null,
    digits: 2,
  }));
}

function ratios(sides: readonly Side[]): Column[] {
  return sides.map((side) => ({
    id: `${side}_ratio`,
    label: `${SIDE_TITLES[side]} / ours`,
    better: null,
    digits: 2,
  }));
}

function rowsOf(
  { job, measured }: ContestResult,
  sides: readonly Exclude<Side, "ours">[],
): TableRow[] {
  const samplesOf = (side: Side) =>
    measured.find((one) => one.side === side)?.samples;
  const ours = measured.filter(({ side }) => side === "ours");
  const row = (
    label: string,
    mine: readonly number[] | undefined,
  ): TableRow => ({
    label,
    cells: [
      durationCell(mine),
      ...sides.map((side) => durationCell(samplesOf(side))),
      ...sides.map((side) => ratioCell(samplesOf(side), mine)),
    ],
  });
  return ours.length === 0
    ? [row(job, undefined)]
    : ours.map(({ name, samples }) =>
      row(name === "" ? job : `${job}, ${name}`, samples)
    );
}

function notesOf({ absences, notes }: ContestResult): string[] {
  return [
    ...absences.map(({ side, name, reason }) => {
      const who = [SIDE_TITLES[side], name].filter((word) => word !== "");
      return `missing: ${who.join(", ")}: ${reason}`;
    }),
    ...notes,
  ];
}
