/** What the dialects of one metric's name say of the same fusers: who wins under each, and how alike they rank. */
import { isNotDefined } from "../../statistics/not_defined.ts";
import { kendall } from "../../statistics/ranks/kendall.ts";
import type { Aggregate } from "../table/aggregate.ts";
import type { MetricColumn } from "../table/metric_column.ts";
import {
  numberCell,
  type Table,
  type TableCell,
  type TableRow,
} from "../table/table.ts";
import { goodness } from "./correlate_metrics.ts";

/**
 * A row for each dialect of a name that has several; null where none has. The first of a name is what the others are
 * correlated with.
 */
export function dialectsTable(
  title: string,
  rows: readonly Aggregate[],
  columns: readonly MetricColumn[],
): Table | null {
  const names = [
    ...Map.groupBy(
      columns.filter(({ better }) => better !== null),
      ({ variant }) => variant.split("/")[0]!,
    ),
  ].filter(([, own]) => own.length > 1);
  if (names.length === 0) return null;
  const told = names.map(([name, own]) => {
    const lines = own.map((column) => line(rows, column, own[0]!));
    return { name, lines, winners: new Set(lines.map(({ winner }) => winner)) };
  });
  return {
    title: `Dialects of one name: ${title}`,
    rowHeading: "metric",
    columns: [
      { id: "variant", label: "variant", better: null, digits: null },
      { id: "winner", label: "best", better: null, digits: null },
      { id: "tau", label: "τ-b with the first", better: null, digits: 2 },
    ],
    rows: told.flatMap(({ name, lines }) =>
      lines.map(({ variant, winner, tau }): TableRow => ({
        label: name,
        cells: [
          { kind: "text", text: variant },
          { kind: "text", text: winner },
          tau,
        ],
      }))
    ),
    notes: told.map(({ name, lines, winners }) =>
      winners.size === 1
        ? `${name}: ${lines.length} dialects agree on the best.`
        : `${name}: ${lines.length} dialects name ${winners.size} different bests, ${
          [...winners].join(", ")
        }.`
    ),
  };
}

interface Line {
  readonly variant: string;
  readonly winner: string;
  readonly tau: TableCell;
}

function line(
  rows: readonly Aggregate[],
  column: MetricColumn,
  first: MetricColumn,
): Line {
  const both = rows.map((row) => ({
    row,
    own: goodness(row, column),
    other: goodness(row, first),
  }));
  const own = both.filter((one) => one.own !== null);
  const winner = own.length === 0
    ? "none"
    : own.reduce((a, b) => b.own! > a.own! ? b : a).row.model;
  const common = own.filter(({ other }) => other !== null);
  const tau = kendall(
    common.map(({ own }) => own!),
    common.map(({ other }) => other!),
  );
  return {
    variant: column.variant,
    winner,
    tau: isNotDefined(tau)
      ? { kind: "undefined", counts: null }
      : numberCell(tau),
  };
}
