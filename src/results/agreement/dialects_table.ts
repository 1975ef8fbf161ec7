/** The dialects of each name and who wins under them, a row a dialect. */
import {
  absentCell,
  numberCell,
  type Table,
  type TableRow,
  textCell,
} from "../table/table.ts";
import type { ComparedName } from "./compare_dialects.ts";

/** The table; null where no name has several dialects. */
export function dialectsTable(
  title: string,
  names: readonly ComparedName[],
): Table | null {
  if (names.length === 0) return null;
  const isTested = names.some(({ dialects }) =>
    dialects.some(({ level }) => level !== null)
  );
  return {
    title: `Dialects of one name: ${title}`,
    rowHeading: "metric",
    columns: [
      { id: "variant", label: "variant", better: null, digits: null },
      { id: "winner", label: "best", better: null, digits: null },
      ...isTested
        ? [{ id: "level", label: "not separated", better: null, digits: 0 }]
        : [],
      { id: "tau", label: "τ-b with the first", better: null, digits: 2 },
    ],
    rows: names.flatMap(({ name, dialects }) =>
      dialects.map(({ variant, winners, level, tau }): TableRow => ({
        label: name,
        cells: [
          textCell(variant),
          textCell(listed(winners)),
          ...!isTested ? [] : [
            level === null
              ? absentCell("undefined")
              : numberCell(level.size - winners.length),
          ],
          tau === null ? absentCell("undefined") : numberCell(tau),
        ],
      }))
    ),
    notes: [
      ...isTested
        ? [
          "Not separated: how many others the pairs do not tell from the best (signed ranks, 5 % after Holm over this table).",
        ]
        : [],
      ...names.map(noteOf),
    ],
  };
}

function noteOf({ name, dialects, agree, level }: ComparedName): string {
  if (agree) {
    return `${name}: ${dialects.length} dialects agree on the best.`;
  }
  const bests = [...new Set(dialects.map(({ winners }) => listed(winners)))];
  const doubt = level === null
    ? ""
    : level.size === 0
    ? "; nobody is level with the best under all of them"
    : `; under all of them ${
      level.size > 3 ? `${level.size} fusers` : listed([...level])
    } ${level.size === 1 ? "is" : "are"} not separated from the best`;
  return `${name}: ${dialects.length} dialects name ${bests.length} different bests, ${
    bests.join(", ")
  }${doubt}.`;
}

/** Names, or how many where there are many. */
function listed(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.length > 3 ? `${names.length} alike` : names.join(" and ");
}
