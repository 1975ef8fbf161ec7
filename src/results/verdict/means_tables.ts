/** The verdict on a table of means as tables: a matrix, what does not come out, what cannot be run. */
import type { Table } from "../table/table.ts";
import { textTable } from "../table/text_table.ts";
import { absencesTable } from "./absences_table.ts";
import type { Evidence, JudgedNumber, TableVerdict } from "./verdict_report.ts";

/** Those of them that have rows. */
export function meansTables(verdict: TableVerdict): Table[] {
  const { label, numbers } = verdict;
  const apart = numbers.filter(({ standing }) => standing !== "reproduced");
  return [
    ...numbers.length === 0 ? [] : [matrix(verdict)],
    ...apart.length === 0 ? [] : [apartTable(label, apart)],
    ...absencesTable(verdict),
  ];
}

/** Numbers of one row that differ for one cause stand together. */
function apartTable(label: string, apart: readonly JudgedNumber[]): Table {
  const groups = Map.groupBy(
    apart,
    ({ method, dataset, standing, cause }) =>
      JSON.stringify([method, dataset, standing, cause]),
  );
  return textTable({
    title: `${label}: what does not come out, and why`,
    rowHeading: "method",
    heads: ["data set", "verdict", "printed and ours", "protocol", "cause"],
    rows: [...groups.values()].map((group) => [
      group[0]!.method,
      group[0]!.dataset,
      group[0]!.standing,
      group.map((one) => `${one.metric} ${cellText(one)}`).join(", "),
      group[0]!.protocol,
      group[0]!.cause ?? "",
    ]),
  });
}

/** What the values rest on, in words. */
export function evidenceText(
  { kind, version, cells, recomputed, others }: Evidence,
): string {
  if (kind === "recomputed") return `computed here, ${cells} of ${cells} cells`;
  const besides = others === 0 ? "" : ` and ${others} more of the row`;
  return `records of ${version}; ${recomputed} of ${cells} cells${besides} computed here, the same`;
}

function matrix({ label, numbers, notes }: TableVerdict): Table {
  const metrics = [...new Set(numbers.map(({ metric }) => metric))];
  const groups = [
    ...Map.groupBy(
      numbers,
      ({ method, dataset }) => JSON.stringify([method, dataset]),
    ).values(),
  ];
  return textTable({
    title: `${label}: printed numbers beside ours`,
    rowHeading: "method",
    heads: [
      "data set",
      "protocol",
      ...metrics,
      "come out",
      "under the authors' own",
      "rests on",
    ],
    rows: groups.map((group) => {
      const first = group[0]!;
      const own = group.filter(({ own }) => own !== null);
      const reproduced = (
        all: readonly { readonly standing: string }[],
      ): string =>
        `${
          all.filter(({ standing }) => standing === "reproduced").length
        } of ${all.length}`;
      return [
        first.method,
        first.dataset,
        first.protocol,
        ...metrics.map((metric) =>
          cellText(group.find((one) => one.metric === metric))
        ),
        reproduced(group),
        own.length === 0
          ? "not computed"
          : `${reproduced(own.map(({ own }) => own!))} (${
            own[0]!.own!.protocol
          })`,
        evidenceText(first.evidence),
      ];
    }),
    notes: [
      "A cell has the printed number, then = where ours rounds to it, ≈ and ours where it is within 2 %, ≠ and ours where it is not.",
      ...notes,
    ],
  });
}

function cellText(one: JudgedNumber | undefined): string {
  if (one === undefined) return "";
  switch (one.standing) {
    case "reproduced":
      return `${one.printed} =`;
    case "within tolerance":
      return `${one.printed} ≈ ${oursText(one)}`;
    case "not reproduced":
      return `${one.printed} ≠ ${oursText(one)}`;
    case "cannot be run here":
      return `${one.printed} –`;
  }
}

/** With one digit more than is printed. */
function oursText({ ours, printed }: JudgedNumber): string {
  const digits = (printed.split(".")[1] ?? "").length;
  return ours === null ? "no value" : ours.toFixed(digits + 1);
}
