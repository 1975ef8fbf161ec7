import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";
import { openCellCache } from "../../bench/cell/cell_cache.ts";
import { qualityDigest } from "../../bench/publish/quality_digest.ts";
import {
  listVersions,
  publishedSuites,
  readVersion,
} from "../../bench/publish/result_versions.ts";
import type { SuiteRun } from "../../bench/run_suite.ts";
import { parseSuite } from "../../bench/suite/suite.ts";
import { cellPath } from "../../results/record/cell_key.ts";
import { findVariant } from "../../metrics/find_variant.ts";
import { compareVersions } from "../../results/drift/compare_versions.ts";
import { driftText } from "../../results/drift/drift_text.ts";
import type { DriftReport } from "../../results/drift/drift_report.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { bisect } from "../run/bisect.ts";
import { EXIT } from "../run/exit_status.ts";
import { type FlagValues, parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import { RESULTS } from "../output/results_folder.ts";
import {
  paceOf,
  RUN_FLAGS,
  selectionOf,
  selectsPart,
} from "../flags/run_flags.ts";
import { interruptible } from "../run/interruptible.ts";
import { retrain, type Retrained } from "../train/retrain.ts";
import { runWithProgress } from "../run/run_with_progress.ts";
import { workerCount } from "../run/worker_count.ts";
import { UsageError } from "../flags/usage_error.ts";

const flags = {
  bisect: {
    kind: "boolean",
    help:
      "compute nothing: what moved from one version to another, A B, and why",
  },
  ...RUN_FLAGS,
} as const;

type Flags = FlagValues<typeof flags>;

/** `deno task check`: recomputes published versions and says what drifted, and why. */
export const check: Command = {
  name: "check",
  summary: "Recompute the newest published versions and report drift",
  usage: "[suite… | --bisect A B] [flags]",
  details:
    "Every cell is computed anew; after an interruption the same command goes on where it stopped. With --bisect, A and B are versions (field@1) or folders of them.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    if (given.bisect) return await bisect(positionals, given);
    const published = await publishedSuites(RESULTS);
    if (published.length === 0) {
      throw new UsageError(
        `Cannot check: ${RESULTS}/ has no published version; \`deno task bench --publish CHANGE\` makes one`,
      );
    }
    const named = choices("check suite", positionals, published);
    const environment = openEnvironment({ offline: given.offline });
    const checks: Checked[] = [];
    let elsewhere: UsageError | null = null;
    for (const suite of named.length > 0 ? named : published) {
      const newest = (await listVersions(RESULTS, suite)).at(-1)!;
      const baseline = await readVersion(RESULTS, suite, newest);
      try {
        checks.push(await checkOne(baseline, environment, given));
      } catch (error) {
        // Of all suites only those are checked that have what was selected.
        if (named.length > 0 || !(error instanceof UsageError)) throw error;
        elsewhere ??= error;
        continue;
      }
      if (!given.json) printCheck(checks.at(-1)!);
    }
    const retrained = await retrainOne(checks, environment, given);
    if (retrained !== null && !given.json) print(retrainedText(retrained));
    if (checks.length === 0 && elsewhere !== null) throw elsewhere;
    if (given.json) {
      const all = checks.map(asJson);
      print(JSON.stringify(retrained ? [...all, { retrained }] : all, null, 2));
    }
    if (retrained?.difference) return EXIT.failed;
    return exitStatus(checks, given.strict);
  },
};

/** The first network trained here of a suite that has several, trained anew; null where none was checked. */
async function retrainOne(
  checks: readonly Checked[],
  environment: Environment,
  flags: Flags,
): Promise<Retrained | null> {
  const [entry] = checks.map(({ run }) => {
    const models = [...new Set(run.records.map(({ model }) => model))];
    return models.map((id) => environment.models.models.get(id))
      .filter((model) => model?.kind === "trained");
  }).filter(({ length }) => length > 1).flat();
  if (entry === undefined) return null;
  const { jobs } = paceOf(flags);
  const cores = navigator.hardwareConcurrency;
  return await interruptible(
    "nothing of it is kept but a checkpoint",
    (signal) =>
      retrain(entry, {
        environment,
        jobs: workerCount(jobs ?? cores, cores, () => {}),
        quiet: flags.quiet,
        signal,
      }),
  );
}

function retrainedText({ id, difference }: Retrained): string {
  return difference === null
    ? `${id}: trained anew, the same bytes`
    : `${id}: trained anew, and ${difference}`;
}

function printCheck({ report, digest, run }: Checked): void {
  print(driftText(report, { digest }));
  for (const line of [...missingLines(run.missing), ...failureLines(run)]) {
    print(line);
  }
}

interface Checked {
  readonly report: DriftReport;
  readonly run: SuiteRun;
  /** Digest of the fresh quality values. */
  readonly digest: string;
  /** Digest the published version states. */
  readonly published: string;
}

async function checkOne(
  baseline: UnpackedVersion,
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
    ...paceOf(flags),
  });
  await openCellCache(`${environment.cacheDir}/${cells}`).clear();
  const selected = selectsPart(flags)
    ? { ...baseline, records: selectedRecords(baseline, run) }
    : baseline;
  return {
    report: compareVersions({
      baseline: selected,
      fresh: run.records,
      missing: run.missing,
      toleranceOf: (variant) => findVariant(variant).tolerance,
    }),
    run,
    digest: await qualityDigest(run.records),
    published: quality,
  };
}

/** A partial check is held against the same part of the version. */
function selectedRecords(
  { records }: UnpackedVersion,
  { selected }: SuiteRun,
): UnpackedVersion["records"] {
  return records.filter((record) => selected.has(cellPath(record)));
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
