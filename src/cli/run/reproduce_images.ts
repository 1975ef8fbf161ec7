import { writeTables } from "../../bench/publish/write_tables.ts";
import { picturesSuite } from "../../bench/suite/pictures_suite.ts";
import type { ImageValues } from "../../results/published/image_values.ts";
import { compareImages } from "../../results/reproduce/compare_images.ts";
import {
  imageDifferencesTable,
  imageVerdictTable,
} from "../../results/reproduce/image_verdict_table.ts";
import { text } from "../../results/terminal/text.ts";
import type { FlagValues } from "../flags/flags.ts";
import { paceOf, type RUN_FLAGS, selectionOf } from "../flags/run_flags.ts";
import { print } from "../output/print.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { useAnsi } from "../output/use_ansi.ts";
import { writing } from "../output/writing.ts";
import type { Environment } from "./environment.ts";
import { EXIT } from "./exit_status.ts";
import { runStatus } from "./run_status.ts";
import { runWithProgress } from "./run_with_progress.ts";

/** Scores published pictures, gives a verdict for every value their authors published of them, and the exit status. */
export async function reproduceImages(
  table: ImageValues,
  environment: Environment,
  given: FlagValues<typeof RUN_FLAGS>,
): Promise<number> {
  const suite = picturesSuite(table);
  const run = await runWithProgress(suite, selectionOf(given), {
    environment,
    cells: "cells",
    verify: true,
    ...paceOf(given),
    variants: table.metrics.map(({ variant }) => variant),
  });
  const verdicts = compareImages(table, run.records);
  const tables = [
    { name: "verdicts", table: imageVerdictTable(table, verdicts) },
    { name: "differences", table: imageDifferencesTable(table, verdicts) },
  ];
  const folder = `${environment.cacheDir}/out/${suite.suite}`;
  const isWritten = await tryToWrite(() =>
    writing(folder, () => writeTables(folder, tables))
  );
  if (given.json) print(JSON.stringify(verdicts, null, 2));
  else {
    print(text(tables[0]!.table, { ansi: useAnsi() }));
    for (const line of [...missingLines(run.missing), ...failureLines(run)]) {
      print(line);
    }
    if (isWritten && !given.quiet) {
      print(`tables, every difference among them, are in ${folder}`);
    }
  }
  return isWritten ? runStatus([run], given.strict) : EXIT.failed;
}
