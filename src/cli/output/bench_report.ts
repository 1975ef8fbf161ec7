import { writeTables } from "../../bench/publish/write_tables.ts";
import { packVersion } from "../../results/version/pack_version.ts";
import { text } from "../../results/table/text.ts";
import type { TimingRecord } from "../../results/record/timing.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { print } from "./print.ts";
import { failureLines, missingLines } from "./report_absences.ts";
import type { SuiteResult } from "./suite_result.ts";
import { useAnsi } from "./use_ansi.ts";
import { versionNote } from "./version_note.ts";
import { writing } from "./writing.ts";

/**
 * Writes tables and records below a folder.
 *
 * @throws {Error} if the folder cannot be written.
 */
export async function writeResults(
  results: readonly SuiteResult[],
  out: string,
): Promise<void> {
  for (const { suite, header, run, tables } of results) {
    const folder = `${out}/${suite.suite}`;
    await writing(folder, async () => {
      await writeTables(folder, tables);
      await writeAtomically(
        `${folder}/records.json`,
        packVersion(header, run.records),
      );
    });
  }
}

/** Prints tables, then what is missing or failed; the other notes only if wanted. */
export async function printResults(
  results: readonly SuiteResult[],
  { out, notes }: { readonly out: string; readonly notes: boolean },
): Promise<void> {
  const ansi = useAnsi();
  for (const result of results) {
    if (result.run.records.length > 0) {
      for (const { table } of result.tables) print(text(table, { ansi }));
      for (const name of notes ? result.run.numberings : []) {
        print(`images of ${result.run.guest?.name} were matched by ${name}`);
      }
      for (const note of notes ? result.run.notes : []) print(`note: ${note}`);
      if (notes) print(await versionNote(result));
    }
  }
  for (const { run } of results) {
    for (const line of [...missingLines(run.missing), ...failureLines(run)]) {
      print(line);
    }
  }
  if (notes) {
    print(`tables (Markdown, CSV, LaTeX, JSON) and records are in ${out}`);
  }
}

/** The same for machines: one JSON document. `timings` belong to the first suite. */
export function printJson(
  results: readonly SuiteResult[],
  timings: readonly TimingRecord[] | null,
): void {
  const suites = results.map(({ suite, header, run, tables }, index) => ({
    suite: suite.suite,
    quality: header.quality,
    cells: run.records.length,
    computed: run.computed,
    memory: run.memory,
    missing: run.missing,
    failed: failureLines(run),
    notes: run.notes,
    tables: Object.fromEntries(tables.map(({ name, table }) => [name, table])),
    ...(index === 0 && timings !== null ? { timings } : {}),
  }));
  print(JSON.stringify(suites, null, 2));
}
