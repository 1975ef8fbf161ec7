import { writeAtomically } from "../../files/write_atomically.ts";
import { tableBadge } from "../../results/verdict/badge.ts";
import { verdictHtml } from "../../results/verdict/verdict_html.ts";
import { verdictMarkdown } from "../../results/verdict/verdict_markdown.ts";
import type { VerdictReport } from "../../results/verdict/verdict_report.ts";
import { verdictSections } from "../../results/verdict/verdict_sections.ts";
import { writing } from "./writing.ts";

const TITLE = "Verdict: what of the published numbers comes out";

/** Writes the verdict page as `verdict.md`, `.html` and `.json`, and a badge for each table. */
export async function writeVerdict(
  folder: string,
  report: VerdictReport,
  digest: string,
): Promise<void> {
  const sections = verdictSections(report, digest);
  const files: Record<string, string> = {
    "verdict.md": verdictMarkdown(TITLE, sections),
    "verdict.html": await verdictHtml(TITLE, sections),
    "verdict.json": `${JSON.stringify({ ...report, digest }, null, 2)}\n`,
  };
  for (const table of report.tables) {
    files[`badge-${table.id}.svg`] = await tableBadge(table, report);
  }
  await writing(folder, async () => {
    for (const [name, text] of Object.entries(files)) {
      await writeAtomically(`${folder}/${name}`, text);
    }
  });
}
