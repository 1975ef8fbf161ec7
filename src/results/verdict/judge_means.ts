/** Judges a published table of means: each number under the way of saving that explains its row best, and under the authors' own. */
import type { PublishedTable } from "../published/published_schema.ts";
import { comparisonNotes } from "../reproduce/comparison_notes.ts";
import { judgeRow, type MeansJudge } from "./judge_row.ts";
import { countStandings } from "./standing.ts";
import type { Absence, JudgedNumber, TableVerdict } from "./verdict_report.ts";

/** A verdict on each number of a table. */
export function judgeMeans(
  table: PublishedTable,
  judge: MeansJudge,
): TableVerdict {
  const numbers: JudgedNumber[] = [];
  const absences: Absence[] = [];
  for (const row of table.rows) {
    const judged = judgeRow(table, row, judge);
    numbers.push(...judged.numbers);
    absences.push(...judged.absences);
  }
  const counts = countStandings(numbers);
  return {
    id: table.id,
    label: table.label,
    title: table.title,
    kind: "means",
    citation: table.citation.text,
    numbers,
    absences,
    counts: {
      ...counts,
      "cannot be run here": counts["cannot be run here"] +
        absences.reduce((sum, { numbers }) => sum + numbers, 0),
    },
    own: numbers.filter(({ own }) => own?.standing === "reproduced").length,
    notes: comparisonNotes(table, numbers),
    command: `deno task reproduce --table ${table.id} --search`,
  };
}
