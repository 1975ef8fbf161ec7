/** The table model: what every writer writes. Values are full precision; digits, marks and ranks are data, not text. */

import type { Mean } from "./aggregate.ts";

/** A column of a {@linkcode Table}. */
export interface Column {
  /** Unique in the table; the name in CSV and JSON. */
  readonly id: string;
  /** What people read, unit included. */
  readonly label: string;
  /** Which end is better; null where the column is not ranked. */
  readonly better: "higher" | "lower" | null;
  /** Decimals printed for people; null for text. */
  readonly digits: number | null;
  /** Whether a number that would print as 0 and is not reads `<0.0001`: a p is never 0. False by default. */
  readonly floor?: boolean;
}

/** Best, second best, or neither, among the rows of the table. */
export type Rank = "best" | "second" | null;

/** How many pairs are behind a mean, and what became of the others. */
export type Counts = Omit<Mean, "mean">;

/** A number; `counts` where it is a mean over pairs. */
export interface NumberCell {
  readonly kind: "number";
  readonly value: number;
  readonly rank: Rank;
  readonly counts: Counts | null;
  /** Where the value is known to lie, at 95 %; null where that is not defined. Left out where nobody asks. */
  readonly interval?: Between | null;
}

/** Two ends, in the unit of the value. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/**
 * Four different reasons for no number: the metric is not defined on any pair, its arithmetic gave only NaN or ±Infinity
 * (whether or not it is undefined on others), every cell failed, or there is nothing.
 */
export interface NoNumberCell {
  readonly kind: "undefined" | "nonFinite" | "failed" | "missing";
  readonly counts: Counts | null;
}

/** Plain text. */
export interface TextCell {
  readonly kind: "text";
  readonly text: string;
}

/** One cell of a table. */
export type TableCell = NumberCell | NoNumberCell | TextCell;

/** A row; its cells are in the order of the columns. */
export interface TableRow {
  readonly label: string;
  readonly cells: readonly TableCell[];
}

/** A table for people and for machines. */
export interface Table {
  readonly title: string;
  /** Heading of the column of row labels. */
  readonly rowHeading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Sentences to print below. */
  readonly notes: readonly string[];
}

/** A number of its own, which no pairs are counted behind. */
export function numberCell(value: number): NumberCell {
  return { kind: "number", value, rank: null, counts: null };
}

/** No number, for which no pairs are counted. */
export function absentCell(kind: NoNumberCell["kind"]): NoNumberCell {
  return { kind, counts: null };
}

/** Text. */
export function textCell(text: string): TextCell {
  return { kind: "text", text };
}
