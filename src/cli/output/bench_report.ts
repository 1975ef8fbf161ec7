import { writeTables } from "../../bench/publish/write_tables.ts";
import { packVersion } from "../../results/version/pack_version.ts";
import { csv } from "../../results/table/csv.ts";
import { text } from "../../results/terminal/text.ts";
import { valuesExport } from "../../results/values/values_export.ts";
import { valuesParquet } from "../../results/values/values_parquet.ts";
import type { Timings } from "../../bench/timing/time_models.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { print } from "./print.ts";
import { failureLines, missingLines } from "./report_absences.ts";
import type { SuiteResult } from "./suite_result.ts";
import { useAnsi } from "./use_ansi.ts";
import { versionNote } from "./version_note.ts";
import { writing } from "./writing.ts";

/**
 * Writes tables, records and the values of each image below a folder.
 *
 * @param parquet whether the values are written as Parquet, too
 * @param write places a file; whole or not at all, as it must
 * @throws {Error} if the folder cannot be written.
 */
export async function writeResults(
  results: readonly SuiteResult[],
  out: string,
  { parquet = false, write = writeAtomically }: {
    readonly parquet?: boolean;
    readonly write?: typeof writeAtomically;
  } = {},
): Promise<void> {
  for (const { suite, header, run, tables } of results) {
    const folder = `${out}/${suite.suite}`;
    await writing(folder, async () => {
      await writeTables(folder, tables, { write });
      await write(
        `${folder}/records.json`,
        packVersion(header, run.records),
      );
      const tabled = valuesExport(header, run.records);
      await write(`${folder}/values.csv`, csv(tabled.values));
      await write(`${folder}/values-dictionary.csv`, csv(tabled.dictionary));
      if (parquet) {
        await write(`${folder}/values.parquet`, valuesParquet(tabled));
      }
    });
  }
}

/**
 * Prints tables, then what is missing or failed; the other notes only if wanted.
 *
 * @param out where the tables were written; null where they were not
 */
export async function printResults(
  results: readonly SuiteResult[],
  { out, notes }: { readonly out: string | null; readonly notes: boolean },
): Promise<void> {
  const ansi = useAnsi();
  for (const result of results) {
    if (result.run.records.length > 0) {
      for (const { table } of result.tables) print(text(table, { ansi }));
      if (notes) print(await versionNote(result));
    }
  }
  for (const { run } of results) {
    for (const line of [...missingLines(run.missing), ...failureLines(run)]) {
      print(line);
    }
  }
  if (notes && out !== null) {
    print(`tables (Markdown, CSV, LaTeX, JSON) and records are in ${out}`);
  }
}

/** The same for machines: one JSON document. `timings` belong to the first suite. */
export function printJson(
  results: readonly SuiteResult[],
  timings: Timings | null,
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
    ...(index === 0 && timings !== null
      ? { timings: timings.records, timingFailures: timings.failures }
      : {}),
  }));
  print(JSON.stringify(suites, null, 2));
}
