import { callerPath } from "../bench/default_store.ts";
import { describeRun } from "../bench/describe_run.ts";
import type { Guest } from "../bench/guest.ts";
import { loadSuite, suiteNames } from "../bench/load_suite.ts";
import type { Suite } from "../bench/suite.ts";
import { suiteTables } from "../bench/suite_tables.ts";
import { withGuest } from "../bench/with_guest.ts";
import { METRICS } from "../metrics/metric.ts";
import { PROFILES } from "../metrics/profile.ts";
import { defaultModels } from "../models/default_models.ts";
import { openBackend } from "../runtime/open_backend.ts";
import { printJson, printResults, writeResults } from "./bench_report.ts";
import { choice } from "./choice.ts";
import type { Command } from "./command.ts";
import { type Environment, openEnvironment } from "./environment.ts";
import { EXIT } from "./exit_status.ts";
import { flagsOnly } from "./flags_only.ts";
import { type FlagValues, parseFlags } from "./flags.ts";
import { GUEST_FLAGS, isGuestAsked, openGuest } from "./guest_flags.ts";
import { publish } from "./publish.ts";
import { failureLines } from "./report_absences.ts";
import { isPartial, RUN_FLAGS, selectionOf } from "./run_flags.ts";
import { runWithProgress } from "./run_with_progress.ts";
import type { SuiteResult } from "./suite_result.ts";
import { timing } from "./timing.ts";
import { UsageError } from "./usage_error.ts";

const flags = {
  suite: { kind: "string", value: "NAME", help: "which table to make (paper)" },
  ...RUN_FLAGS,
  metrics: {
    kind: "list",
    value: "A,B",
    help: `which metrics to show, of ${METRICS.join(", ")} (all)`,
  },
  profile: {
    kind: "list",
    value: "A,B",
    help: `whose arithmetic: ${Object.keys(PROFILES).join(", ")} (the suite's)`,
  },
  backend: {
    kind: "list",
    value: "A,B",
    help: "wasm, webgpu or auto (the suite's, which is wasm, the referee)",
  },
  ...GUEST_FLAGS,
  "allow-unpinned": {
    kind: "boolean",
    help: "also use files without a known digest, and record theirs",
  },
  timing: {
    kind: "boolean",
    help: "also time the fusers, in a pass of its own",
  },
  repetitions: {
    kind: "count",
    value: "N",
    help: "measured runs a fuser with --timing (50)",
  },
  out: {
    kind: "string",
    value: "DIR",
    help: "where tables and records go (.fusebench/out)",
  },
  publish: {
    kind: "string",
    value: "CHANGE",
    help: "keep the result as the next version in results/, with this line",
  },
} as const;

type Flags = FlagValues<typeof flags>;

/** `deno task bench`: runs a suite and prints its tables. */
export const bench: Command = {
  name: "bench",
  summary: "Run a suite and print its tables",
  usage: "[flags]",
  details:
    "What cannot be obtained is named, and the embedded sample always runs. Finished cells are never computed again.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("bench", positionals, "--suite NAME picks a suite");
    const metrics = given.metrics?.map((name) =>
      choice("show --metrics", name, METRICS)
    );
    if (given.publish !== undefined && isGuestAsked(given)) {
      throw new UsageError(
        "Cannot publish with --onnx or --fused: a guest is in nobody's published version",
      );
    }
    const environment = openEnvironment({ offline: given.offline });
    const suite = await customise(
      await loadSuite(
        choice("run --suite", given.suite ?? "paper", await suiteNames()),
      ),
      given,
    );
    const guest = await openGuest(given);
    const run = { environment, metrics, guest };
    const results = [await runOne(suite, given, run)];
    if (
      suite.suite !== "sample" &&
      (!isPartial(given) || results[0]!.run.records.length === 0)
    ) {
      const sample = await loadSuite("sample");
      const everything = { ...given, datasets: undefined, models: undefined };
      const plain = { ...everything, filter: undefined, limit: undefined };
      results.push(
        await runOne(sample, plain, {
          ...run,
          guest: guest?.kind === "network" ? guest : null,
        }),
      );
    }
    const out = outputFolder(given, environment);
    await writeResults(results, out);
    if (!given.json) await printResults(results, { out, notes: !given.quiet });
    const timings = given.timing
      ? await timing(suite, environment, {
        ...(given.models === undefined ? {} : { models: given.models }),
        ...(guest?.kind === "network" ? { guest: guest.model } : {}),
        repetitions: given.repetitions ?? 50,
        out,
        quiet: given.quiet,
        json: given.json,
      })
      : null;
    if (given.json) printJson(results, timings);
    if (given.publish !== undefined) {
      await publish(results[0]!, given.publish, isPartial(given));
    }
    return exitStatus(results, given.strict);
  },
};

async function customise(suite: Suite, given: Flags): Promise<Suite> {
  const backends = await Promise.all(
    (given.backend ?? suite.backends).map(async (name) => {
      const id = choice(
        "use --backend",
        name,
        ["wasm", "webgpu", "auto"] as const,
      );
      await using backend = await openBackend(id);
      return backend.id;
    }),
  );
  const profiles = (given.profile ?? suite.profiles).map((name) =>
    choice("use --profile", name, PROFILES)
  );
  return { ...suite, backends: [...new Set(backends)], profiles };
}

async function runOne(
  plain: Suite,
  given: Flags,
  { environment, metrics, guest }: {
    readonly environment: Environment;
    readonly metrics: readonly string[] | undefined;
    readonly guest: Guest | null;
  },
): Promise<SuiteResult> {
  const suite = guest === null ? plain : withGuest(plain, guest);
  const selection = selectionOf(given);
  const run = await runWithProgress(suite, {
    ...selection,
    ...(selection.models === undefined || guest === null
      ? {}
      : { models: [...selection.models, guest.name] }),
    allowUnpinned: given["allow-unpinned"],
  }, {
    environment,
    cells: "cells",
    verify: true,
    jobs: given.jobs,
    quiet: given.quiet,
    ...(guest === null ? {} : { guest }),
  });
  const header = await describeRun(suite, run, defaultModels(), {
    version: 1,
    date: new Date().toISOString().slice(0, 10),
    change: "a local run",
  });
  const tables = suiteTables(
    suite,
    header,
    run.records,
    defaultModels(),
    metrics,
  );
  return { suite, run, header, tables };
}

function outputFolder(given: Flags, { cacheDir }: Environment): string {
  return given.out === undefined ? `${cacheDir}/out` : callerPath(given.out);
}

function exitStatus(results: readonly SuiteResult[], strict: boolean): number {
  const runs = results.map(({ run }) => run);
  if (runs.some((run) => failureLines(run).length > 0)) return EXIT.failed;
  return strict && runs.some(({ missing }) => missing.length > 0)
    ? EXIT.missing
    : EXIT.ok;
}
