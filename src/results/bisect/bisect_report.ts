/** What the comparison of two result versions found. Plain data: `JSON.stringify` of it is the report for machines. */
import type { MovedInput, UnmadeCell } from "../drift/drift_report.ts";
import type { CellName } from "../record/cell_key.ts";

/** How far the values of one variant moved in the cells of a row. */
export interface VariantMove {
  readonly variant: string;
  /** Cells in which it moved. */
  readonly cells: number;
  /** The greatest absolute difference of two numbers; null where no two numbers differ. */
  readonly greatest: number | null;
  /** The pair of that difference, or of the first move where there is none. */
  readonly pair: string;
  /** Cells in which a number became none, or the other way. */
  readonly notNumbers: number;
}

/** The cells of one row of the tables that one thing moved. */
export interface MovedRow {
  readonly dataset: string;
  readonly model: string;
  readonly protocol: string;
  readonly backend: string;
  /** What the input was and became, as far as names say: `unit-rint became grey-read-rint`; of one of its cells. */
  readonly change: string;
  /** Cells whose record moved: input, picture or value. */
  readonly cells: number;
  /** Of these, cells with a value, or a status, that is another. */
  readonly valuesIn: number;
  readonly values: readonly VariantMove[];
}

/** All that one input moved. */
export interface Movement {
  /** One; several where they changed at once and no record tells them apart. */
  readonly inputs: readonly MovedInput[];
  readonly rows: readonly MovedRow[];
  /** What else is another in these cells, and whether it is in cells that did not move. */
  readonly besides: readonly Besides[];
}

/** Something else that changed where cells moved. */
export interface Besides {
  /** Such as `code of stage decode`. */
  readonly what: string;
  /** Cells that moved, in which it changed. */
  readonly moved: number;
  /** Cells that did not move, though it changed: where there are some, it alone moves nothing there. */
  readonly still: number;
}

/** Two versions, held against each other. */
export interface BisectReport {
  readonly before: { readonly suite: string; readonly version: number };
  readonly after: { readonly suite: string; readonly version: number };
  /** Cells in both. */
  readonly compared: number;
  /** The one thing that moved all that moved; null where nothing did, or several. */
  readonly movedBy: MovedInput | null;
  readonly movements: readonly Movement[];
  /** Cells of the older version that the newer lacks. */
  readonly gone: readonly UnmadeCell[];
  readonly added: readonly CellName[];
  /** Variants that only the newer version has. */
  readonly addedVariants: readonly string[];
}
