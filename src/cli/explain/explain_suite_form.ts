/** `deno task explain` for fusers and data sets: every variant and every protocol. */
import { readRun } from "../../bench/dialects/read_run.ts";
import { explainSuite } from "../../bench/suite/explain_suite.ts";
import { asked } from "../flags/asked.ts";
import { askedBits16 } from "../flags/bits16_flag.ts";
import { paceOf, selectionOf } from "../flags/run_flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { runStatus } from "../run/run_status.ts";
import { runWithProgress } from "../run/run_with_progress.ts";
import { askedMetric } from "./asked_metric.ts";
import { baseOf } from "./base_of.ts";
import type { ExplainFlags } from "./explain_flags.ts";
import { showExplained } from "./show_explained.ts";

/**
 * Explains a metric of what a run makes, and gives the exit status.
 *
 * @throws {UsageError} if it names something unknown or leaves nothing.
 */
export async function explainSuiteForm(
  metric: string,
  given: ExplainFlags,
): Promise<number> {
  const { name, ids, ...shared } = askedMetric(metric, given.printed);
  if (askedBits16(given.bits16) !== undefined) {
    throw new UsageError(
      "Cannot use --bits16: it is for three files, and the pictures of a data set have 8 bits",
    );
  }
  const { datasets = [], models = [] } = given;
  if (datasets.length === 0 || models.length === 0) {
    throw new UsageError(
      "Cannot explain without pictures: name --models and --datasets, such as --models sdnet --datasets roadscene50",
    );
  }
  const environment = openEnvironment({ offline: given.offline });
  const suite = asked(() =>
    explainSuite({ fusers: models, subsets: datasets }, environment.models)
  );
  const run = await runWithProgress(suite, selectionOf(given), {
    environment,
    cells: "cells",
    verify: true,
    ...paceOf(given),
    keepImages: true,
    variants: ids,
  });
  const own = new Map(
    suite.fusers.map(({ model, protocols }) => [model, protocols[0]!]),
  );
  const status = await showExplained(
    readRun(run.records, run.subsets, ids).map((
      { subset, model, readings },
    ) => ({
      title:
        `${name} of ${model} on ${subset.name}: mean over ${subset.pairs.length} pairs`,
      choice: "protocol",
      readings,
      notes: [],
      base: baseOf(readings, own.get(model)!),
      ...shared,
    })),
    given,
  );
  const lines = [...missingLines(run.missing), ...failureLines(run)];
  if (!given.json) { for (const line of lines) print(line); }
  return status === EXIT.ok ? runStatus([run], given.strict) : status;
}
