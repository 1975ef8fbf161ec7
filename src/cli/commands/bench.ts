import { backendNotes } from "../../bench/suite/backend_notes.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import type { Guest } from "../../bench/guest/guest.ts";
import { loadSuite, suiteNames } from "../../bench/suite/load_suite.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { withGuest } from "../../bench/guest/with_guest.ts";
import type { Metric } from "../../metrics/profile.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import { benchPlan } from "./bench_plan.ts";
import {
  printJson,
  printResults,
  writeResults,
} from "../output/bench_report.ts";
import { choice } from "../flags/choice.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { customiseSuite, SUITE_FLAGS } from "../flags/customise_suite.ts";
import { describeResult } from "../output/describe_result.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { type FlagValues, parseFlags } from "../flags/flags.ts";
import { GUEST_FLAGS, isGuestAsked, openGuest } from "../flags/guest_flags.ts";
import { PLAN_FLAGS } from "../flags/plan_flags.ts";
import { downstream } from "../run/downstream.ts";
import { findDetector } from "../../detect/pins/find_detector.ts";
import { publish } from "../run/publish.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import {
  paceOf,
  RUN_FLAGS,
  selectionOf,
  selectsPart,
} from "../flags/run_flags.ts";
import { publishSigner, SIGN_FLAGS } from "../flags/sign_flags.ts";
import { EXIT } from "../run/exit_status.ts";
import { runStatus } from "../run/run_status.ts";
import { runWithProgress } from "../run/run_with_progress.ts";
import { say } from "../output/say.ts";
import type { SuiteResult } from "../output/suite_result.ts";
import { withTrainedFolder } from "../run/with_trained_folder.ts";
import { TRAINED_FLAG } from "../flags/trained_flag.ts";
import { withSeedClaims } from "../run/with_seed_claims.ts";
import { timing } from "../run/timing.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { TABLE_FLAGS, VALUES_FLAGS } from "../flags/table_flags.ts";
import { UsageError } from "../flags/usage_error.ts";

const flags = {
  suite: { kind: "string", value: "NAME", help: "which table to make (paper)" },
  ...RUN_FLAGS,
  metrics: {
    kind: "list",
    value: "A,B",
    help: `which metrics to show, of ${profileHeads().join(", ")} (all)`,
  },
  ...TABLE_FLAGS,
  ...SUITE_FLAGS,
  ...GUEST_FLAGS,
  ...TRAINED_FLAG,
  ...PLAN_FLAGS,
  "allow-unpinned": {
    kind: "boolean",
    help: "also use files without a known digest, and record theirs",
  },
  explain: {
    kind: "boolean",
    help: "say why cells are computed anew",
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
  ...VALUES_FLAGS,
  publish: {
    kind: "string",
    value: "CHANGE",
    help: "keep the result as the next version in results/, with this line",
  },
  ...SIGN_FLAGS,
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
    if (given.plan !== undefined) return await benchPlan(given.plan, given);
    if (given.shard !== undefined || given.cell !== undefined) {
      throw new UsageError(
        "Cannot use --shard or --cell alone: they are parts of a plan, --plan FILE",
      );
    }
    const metrics = given.metrics === undefined
      ? undefined
      : choices("show --metrics", given.metrics, profileHeads());
    refuseContradictions(given);
    const signer = await publishSigner(given);
    const { environment, partOf } = await withTrainedFolder(
      openEnvironment({ offline: given.offline }),
      given.trained,
      say,
    );
    const suite = await customiseSuite(
      partOf(
        await loadSuite(
          choice("run --suite", given.suite ?? "paper", await suiteNames()),
        ),
      ),
      given,
      environment.models,
    );
    const guest = await openGuest(given, environment.models);
    const out = outputFolder(given, environment);
    if (guest?.kind === "images") {
      await refuseOverwrite([out, `${out}/${suite.suite}`], [guest.folder]);
    }
    const run = { environment, metrics, guest };
    const results = [await runOne(suite, given, run)];
    if (
      suite.suite !== "sample" &&
      (!selectsPart(given) || results[0]!.run.records.length === 0)
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
    const isWritten = await tryToWrite(() => writeResults(results, out, given));
    if (!given.json) {
      await printResults(results, {
        out: isWritten ? out : null,
        notes: !given.quiet,
      });
    }
    const timings = given.timing
      ? await timing(suite, environment, {
        ...(given.models === undefined ? {} : { models: given.models }),
        ...(guest?.kind === "network" && hasRun(guest, results)
          ? { guest }
          : {}),
        repetitions: given.repetitions ?? 50,
        out,
        quiet: given.quiet,
        json: given.json,
      })
      : null;
    if (given.json) printJson(results, timings);
    if (given.publish !== undefined) {
      await publish(results[0]!, {
        change: given.publish,
        partial: selectsPart(given),
        models: environment.models,
        signer,
      });
    }
    return isWritten && !timings?.failures.length
      ? runStatus(results.map(({ run }) => run), given.strict)
      : EXIT.failed;
  },
};

function refuseContradictions(given: Flags): void {
  if (given.repetitions !== undefined && !given.timing) {
    throw new UsageError("Cannot use --repetitions alone: it is for --timing");
  }
  if (given.publish === undefined) return;
  if (given.trained !== undefined) {
    throw new UsageError(
      "Cannot publish with --trained: a version's networks are in trained.json; put their entries there first",
    );
  }
  if (isGuestAsked(given)) {
    throw new UsageError(
      "Cannot publish with --onnx or --fused: a guest is in nobody's published version",
    );
  }
  const [part] = Object.keys(selectionOf(given));
  if (part !== undefined) {
    throw new UsageError(
      `Cannot publish with --${part}: a selection is not the suite`,
    );
  }
  for (const other of ["profile", "backend", "metrics", "naive"] as const) {
    if (given[other] === undefined || given[other] === false) continue;
    throw new UsageError(
      `Cannot publish with --${other}: a version has what its suite says, no less and no more`,
    );
  }
}

async function runOne(
  plain: Suite,
  given: Flags,
  { environment, metrics, guest }: {
    readonly environment: Environment;
    readonly metrics: readonly Metric[] | undefined;
    readonly guest: Guest | null;
  },
): Promise<SuiteResult> {
  const suite = guest === null ? plain : withGuest(plain, guest);
  const asked = selectionOf(given);
  const selection = asked.models === undefined || guest === null
    ? asked
    : { ...asked, models: [...asked.models, guest.name] };
  if (!given.quiet) {
    for (const note of backendNotes(suite, selection.models)) say(note);
  }
  const run = await runWithProgress(suite, {
    ...selection,
    allowUnpinned: given["allow-unpinned"],
  }, {
    environment,
    cells: "cells",
    verify: true,
    ...paceOf(given),
    keepImages: true,
    explain: given.explain,
    ...(guest === null ? {} : { guest }),
  });
  const described = await describeResult(suite, run, environment.models, {
    metrics,
    naive: given.naive,
  });
  const result = given.trained === undefined
    ? described
    : withSeedClaims(described);
  return suite.detector === undefined ? result : {
    ...result,
    tables: [
      ...result.tables,
      ...await downstream(suite, result, {
        environment,
        detector: findDetector(suite.detector),
        quiet: given.quiet,
      }),
    ],
  };
}

/** Whether a guest gave any image: one that gave none may have no end. */
function hasRun(
  { name }: Guest,
  results: readonly SuiteResult[],
): boolean {
  return results.some(({ run }) =>
    run.records.some(({ model, status }) => model === name && status === "ok")
  );
}

function outputFolder(given: Flags, { cacheDir }: Environment): string {
  return given.out === undefined ? `${cacheDir}/out` : callerPath(given.out);
}
