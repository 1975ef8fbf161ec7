/** A row of a table as charts see it. */
export interface ChartLine {
  readonly name: string;
  /** Of every pair, or independent observation where pairs share a picture, in one order for all lines; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Over the pairs that have one; null where none has. */
  readonly mean: number | null;
  /** Whether that is over fewer pairs than there are; its name ends in `*` then. */
  readonly isPartial: boolean;
  /** What it costs, in the unit of the axis; null where that is not known. */
  readonly cost: number | null;
}

/** What a chart is of. */
export interface ChartSubject {
  /** What the lines are of, such as `field 2, roadscene50: 50 pairs`. */
  readonly title: string;
  /** Of the values. */
  readonly metric: string;
  readonly better: "higher" | "lower";
  /** Decimals of a value. */
  readonly digits: number;
  readonly lines: readonly ChartLine[];
  /** Millimetres. */
  readonly width: number;
}
