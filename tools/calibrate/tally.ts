/** Counts over the rows of calibrations. */
import type { CalibrationRow } from "./calibrate.ts";

/** What became of the cases. */
export interface Tally {
  /** Those that are held against a reference. */
  readonly compared: number;
  /** Of these, those that agree, in kind and refused ones included. */
  readonly agreeing: number;
  /** Those whose reference is rounding noise. */
  readonly unstable: number;
  /** Of the compared; null if none of them has a number other than 0. */
  readonly largest: number | null;
}

/** Of any number of rows. */
export function tallyOf(rows: readonly CalibrationRow[]): Tally {
  const held = rows.filter(({ comparison }) =>
    comparison.verdict !== "unstable"
  );
  const relatives = held.flatMap(({ comparison: { relative } }) =>
    relative === null ? [] : [relative]
  );
  return {
    compared: held.length,
    agreeing:
      held.filter(({ comparison }) => comparison.verdict !== "differs").length,
    unstable: rows.length - held.length,
    largest: relatives.length === 0 ? null : Math.max(...relatives),
  };
}
