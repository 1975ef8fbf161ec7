/** What of a published table cannot be run here, why, and what would help. */
import type { Table } from "../table/table.ts";
import { textTable } from "../table/text_table.ts";
import type { TableVerdict } from "./verdict_report.ts";

/** One table; none where everything can be run. Data sets of one method with one cause share a row. */
export function absencesTable({ label, absences }: TableVerdict): Table[] {
  const groups = [
    ...Map.groupBy(
      absences,
      ({ method, cause, how }) => JSON.stringify([method, cause, how]),
    ).values(),
  ];
  if (groups.length === 0) return [];
  return [textTable({
    title: `${label}: what cannot be run here`,
    rowHeading: "method",
    heads: ["data sets", "numbers", "cause", "what would help"],
    rows: groups.map((group) => [
      group[0]!.method,
      group.map(({ dataset }) => dataset).join(", "),
      String(group.reduce((sum, { numbers }) => sum + numbers, 0)),
      group[0]!.cause,
      group[0]!.how,
    ]),
  })];
}
