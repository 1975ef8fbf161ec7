/** The verdict on values of single pictures as tables: shares by method and metric, what differs, what was not scored. */
import type { Table } from "../table/table.ts";
import { textTable } from "../table/text_table.ts";
import { absencesTable } from "./absences_table.ts";
import type { JudgedNumber, TableVerdict } from "./verdict_report.ts";

/** Those of them that have rows. */
export function picturesTables(verdict: TableVerdict): Table[] {
  const { label, numbers, notes } = verdict;
  const metrics = [...new Set(numbers.map(({ metric }) => metric))];
  const byMethod = [...Map.groupBy(numbers, ({ method }) => method)];
  const apart = [
    ...Map.groupBy(
      numbers.filter(({ standing }) => standing !== "reproduced"),
      ({ method, metric, standing }) =>
        JSON.stringify([method, metric, standing]),
    ).values(),
  ];
  const pictures = new Set(
    numbers.map(({ method, dataset }) => JSON.stringify([method, dataset])),
  ).size;
  return [
    ...numbers.length === 0 ? [] : [textTable({
      title:
        `${label}: values reproduced, of those of ${pictures} pictures scored here`,
      rowHeading: "method",
      heads: [...metrics, "all"],
      rows: byMethod.map(([method, own]) => [
        method,
        ...metrics.map((metric) =>
          share(own.filter((one) => one.metric === metric))
        ),
        share(own),
      ]),
      notes,
    })],
    ...apart.length === 0 ? [] : [textTable({
      title: `${label}: what does not come out, and why`,
      rowHeading: "method",
      heads: [
        "metric",
        "values",
        "verdict",
        "such as",
        "published",
        "ours",
        "cause",
      ],
      rows: apart.map((group) => {
        const worst = group.reduce((a, b) => distance(b) > distance(a) ? b : a);
        return [
          worst.method,
          worst.metric,
          String(group.length),
          worst.standing,
          worst.dataset,
          worst.printed,
          worst.ours === null ? "no value" : String(worst.ours),
          worst.cause ?? "",
        ];
      }),
    })],
    ...absencesTable(verdict),
  ];
}

function share(own: readonly JudgedNumber[]): string {
  return own.length === 0
    ? ""
    : `${
      own.filter(({ standing }) => standing === "reproduced").length
    }/${own.length}`;
}

function distance({ ours, printed }: JudgedNumber): number {
  const value = Number(printed);
  return ours === null
    ? Infinity
    : Math.abs(ours - value) / Math.max(Math.abs(value), Number.MIN_VALUE);
}
