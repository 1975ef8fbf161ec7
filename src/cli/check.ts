import { openCellCache } from "../bench/cell_cache.ts";
import { qualityDigest } from "../bench/quality_digest.ts";
import {
  listVersions,
  publishedSuites,
  type PublishedVersion,
  readVersion,
} from "../bench/result_versions.ts";
import type { SuiteRun } from "../bench/run_suite.ts";
import { parseSuite } from "../bench/suite.ts";
import { compareVersions } from "../results/compare_versions.ts";
import { driftText } from "../results/drift_text.ts";
import type { DriftReport } from "../results/drift_report.ts";
import type { Command } from "./command.ts";
import { type Environment, openEnvironment } from "./environment.ts";
import { EXIT } from "./exit_status.ts";
import { type FlagValues, parseFlags } from "./flags.ts";
import { print } from "./print.ts";
import { failureLines, missingLines } from "./report_absences.ts";
import { RESULTS } from "./results_folder.ts";
import { isPartial, RUN_FLAGS, selectionOf } from "./run_flags.ts";
import { runWithProgress } from "./run_with_progress.ts";

type Flags = FlagValues<typeof RUN_FLAGS>;

/** `deno task check`: recomputes published versions and says what drifted, and why. */
export const check: Command = {
  name: "check",
  summary: "Recompute the newest published versions and report drift",
  usage: "[suite…] [flags]",
  details:
    "Every cell is computed anew; after an interruption the same command goes on where it stopped.",
  flags: RUN_FLAGS,
  async run(args): Promise<number> {
    const { flags, positionals } = parseFlags(RUN_FLAGS, args);
    const suites = positionals.length > 0
      ? positionals
      : await publishedSuites(RESULTS);
    const environment = openEnvironment({ offline: flags.offline });
    const checks: Checked[] = [];
    for (const suite of suites) {
      const newest = (await listVersions(RESULTS, suite)).at(-1);
      if (newest === undefined) {
        throw new RangeError(
          `Cannot check ${suite}: ${RESULTS}/ has no version of it; it has ${
            (await publishedSuites(RESULTS)).join(", ")
          }`,
        );
      }
      const baseline = await readVersion(RESULTS, suite, newest);
      const checked = await checkOne(baseline, environment, flags);
      checks.push(checked);
      if (!flags.json) {
        print(driftText(checked.report, { digest: checked.digest }));
        for (
          const line of [
            ...missingLines(checked.run.missing),
            ...failureLines(checked.run),
          ]
        ) print(line);
      }
    }
    if (flags.json) {
      print(JSON.stringify(checks.map(asJson), null, 2));
    }
    return exitStatus(checks, flags.strict);
  },
};

interface Checked {
  readonly report: DriftReport;
  readonly run: SuiteRun;
  /** Digest of the fresh quality values. */
  readonly digest: string;
  /** Digest the published version states. */
  readonly published: string;
}

async function checkOne(
  baseline: PublishedVersion,
  environment: Environment,
  flags: Flags,
): Promise<Checked> {
  const { suite: name, version, definition, quality } = baseline.header;
  const suite = parseSuite(definition, `${name} version ${version}`);
  const cells = `check/${name}-${version}`;
  const run = await runWithProgress(suite, selectionOf(flags), {
    environment,
    cells,
    verify: false,
    jobs: flags.jobs,
    quiet: flags.quiet,
  });
  await openCellCache(`${environment.cacheDir}/${cells}`).clear();
  const selected = isPartial(flags)
    ? { ...baseline, records: selectedRecords(baseline, run) }
    : baseline;
  return {
    report: compareVersions(selected, run.records, run.missing),
    run,
    digest: await qualityDigest(run.records),
    published: quality,
  };
}

/** A partial check is held against the same part of the version. */
function selectedRecords(
  { records }: PublishedVersion,
  { selected }: SuiteRun,
): PublishedVersion["records"] {
  return records.filter((
    { dataset, pair, model, protocol, backend, profile },
  ) =>
    selected.has(
      [dataset, pair, model, protocol, backend, profile].join("/"),
    )
  );
}

function asJson({ report, run, digest, published }: Checked): unknown {
  return {
    ...report,
    quality: { now: digest, published },
    missing: run.missing,
    notRecomputed: report.missing,
    failed: failureLines(run),
  };
}

function exitStatus(checks: readonly Checked[], strict: boolean): number {
  if (
    checks.some(({ report, run }) =>
      report.drift || failureLines(run).length > 0
    )
  ) return EXIT.failed;
  return strict && checks.some(({ report }) => report.missing.length > 0)
    ? EXIT.missing
    : EXIT.ok;
}
