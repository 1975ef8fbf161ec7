/** The readings of a metric as a table, largest mover first. */
import {
  numberCell,
  type Table,
  type TableCell,
  textCell,
} from "../table/table.ts";
import { roundsTo } from "../reproduce/rounds_to.ts";
import { largestFirst, type Reading } from "./reading.ts";

/** What is explained. */
export interface Explained {
  /** Such as `SSIM of a.png`. */
  readonly title: string;
  /** What the column of choices is called: `grey` or `protocol`. */
  readonly choice: string;
  readonly readings: readonly Reading[];
  /** How pictures were read, where there is something to say. */
  readonly notes: readonly string[];
  /** The reading that differences are from. */
  readonly base: Reading;
  readonly digits: number;
  /** What each variant computes, by id. */
  readonly definitions: Readonly<Record<string, string>>;
  /** A number that somebody printed, as printed. */
  readonly printed: string | null;
}

/** Of those that come to a printed number, so many are told. */
const MOST_TOLD = 3;
const NONE: TableCell = { kind: "missing", counts: null };

/** One row a reading: variant, choice, value, difference from the base, and whether it is the printed number. */
export function explainTable(explained: Explained): Table {
  const { title, choice, readings, notes, base, digits, printed } = explained;
  const from = typeof base.value === "number" ? base.value : NaN;
  const number = (value: number): TableCell =>
    Number.isFinite(value)
      ? numberCell(value)
      : { kind: "nonFinite", counts: null };
  return {
    title,
    rowHeading: "variant",
    columns: [
      { id: "how", label: choice, better: null, digits: null },
      { id: "value", label: "value", better: null, digits },
      { id: "difference", label: "difference", better: null, digits },
      ...(printed === null ? [] : [{
        id: "printed",
        label: `is ${printed}`,
        better: null,
        digits: null,
      }]),
    ],
    rows: [base, ...largestFirst(readings, from).filter((one) => one !== base)]
      .map((reading) => {
        const { variant, how, value } = reading;
        const has = typeof value === "number";
        return {
          label: variant,
          cells: [
            textCell(how),
            has ? number(value) : { kind: "undefined", counts: null },
            has && reading !== base && Number.isFinite(value) &&
              Number.isFinite(from)
              ? number(value - from)
              : NONE,
            ...(printed === null
              ? []
              : [textCell(has && roundsTo(value, printed) ? "yes" : "no")]),
          ],
        };
      }),
    notes: [
      `Differences are from ${base.variant}, ${base.how}; the largest are first.`,
      ...(printed === null ? [] : [verdict(readings, printed)]),
      ...causes(explained),
      ...undefinedNotes(readings),
      ...notes,
    ],
  };
}

function verdict(readings: readonly Reading[], printed: string): string {
  const those = readings.filter(({ value }) =>
    typeof value === "number" && roundsTo(value, printed)
  ).map(({ variant, how }) => `${variant} (${how})`);
  if (those.length === 0) {
    return `None of these comes to ${printed}: another picture, another pair or a definition that is not here.`;
  }
  return those.length === 1
    ? `Only ${those[0]} comes to ${printed}.`
    : `${those.length} of these come to ${printed}, so the number alone does not say which it was: ${
      those.join(", ")
    }.`;
}

/** What the base computes, what comes to the printed number, and the least and the greatest: where the difference comes from. */
function causes(
  { readings, base, printed, definitions }: Explained,
): string[] {
  const sorted = readings.flatMap(({ variant, value }) =>
    typeof value === "number" && Number.isFinite(value)
      ? [{ variant, value }]
      : []
  ).toSorted((a, b) => a.value - b.value);
  const meant = printed === null
    ? []
    : sorted.filter(({ value }) => roundsTo(value, printed)).slice(
      0,
      MOST_TOLD,
    );
  const told = [base, ...meant, ...sorted.slice(0, 1), ...sorted.slice(-1)];
  return [...new Set(told.map(({ variant }) => variant))].flatMap((id) =>
    definitions[id] === undefined ? [] : [`${id} is ${definitions[id]}.`]
  );
}

function undefinedNotes(readings: readonly Reading[]): string[] {
  return readings.flatMap(({ variant, value }) =>
    typeof value === "number" ? [] : [`${variant}: ${value.undefined}`]
  );
}
