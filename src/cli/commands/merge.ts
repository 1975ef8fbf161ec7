import { callerPath } from "../../bench/obtain/default_store.ts";
import { type Merged, mergeFolders } from "../../bench/shards/merge_folders.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import {
  printJson,
  printResults,
  writeResults,
} from "../output/bench_report.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { describeResult } from "../output/describe_result.ts";
import { openEnvironment } from "../run/environment.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { publishSigner, SIGN_FLAGS } from "../flags/sign_flags.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { interruptible } from "../run/interruptible.ts";
import { print } from "../output/print.ts";
import { publish } from "../run/publish.ts";
import { readPlan } from "../flags/read_plan.ts";
import { runStatus } from "../run/run_status.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { TABLE_FLAGS, VALUES_FLAGS } from "../flags/table_flags.ts";
import { withSeedClaims } from "../run/with_seed_claims.ts";
import { TRAINED_FLAG } from "../flags/trained_flag.ts";
import { say } from "../output/say.ts";
import { withTrainedFolder } from "../run/with_trained_folder.ts";
import { UsageError } from "../flags/usage_error.ts";
import { writeTimings } from "../output/write_timings.ts";

const flags = {
  plan: {
    kind: "string",
    value: "FILE",
    help: "the plan whose cells are merged (the one in the folders)",
  },
  metrics: {
    kind: "list",
    value: "A,B",
    help: `which metrics to show, of ${profileHeads().join(", ")} (all)`,
  },
  ...TABLE_FLAGS,
  ...TRAINED_FLAG,
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
  offline: { kind: "boolean", help: "do not touch the network" },
  strict: { kind: "boolean", help: "end with status 3 if a cell is missing" },
  json: { kind: "boolean", help: "the result as JSON on stdout" },
  quiet: { kind: "boolean", help: "no notes: only the result" },
} as const;

/** `deno task merge`: the tables of a plan, from the records that many processes made. */
export const merge: Command = {
  name: "merge",
  summary: "Make the tables of a plan from the records of many machines",
  usage: "DIR… [flags]",
  details:
    "The folders are those that `deno task bench --plan` wrote; their order decides nothing. Nothing is computed: a record that is damaged, of other code or pins, or at odds with another is named and nothing is written.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    if (positionals.length === 0) {
      throw new UsageError(
        "Cannot merge: name the folders with records, DIR…",
      );
    }
    if (given.publish !== undefined && given.metrics !== undefined) {
      throw new UsageError(
        "Cannot publish with --metrics: a version has every metric of its suite",
      );
    }
    if (given.publish !== undefined && given.naive) {
      throw new UsageError(
        "Cannot publish with --naive: a version marks what is separated",
      );
    }
    const metrics = given.metrics === undefined
      ? undefined
      : choices("show --metrics", given.metrics, profileHeads());
    const signer = await publishSigner(given);
    if (given.publish !== undefined && given.trained !== undefined) {
      throw new UsageError(
        "Cannot publish with --trained: a version's networks are in trained.json; put their entries there first",
      );
    }
    const { environment } = await withTrainedFolder(
      openEnvironment({ offline: given.offline }),
      given.trained,
      say,
    );
    const plan = given.plan === undefined ? null : await readPlan(given.plan);
    const folders = positionals.map((path) => callerPath(path));
    const out = given.out === undefined
      ? `${environment.cacheDir}/out`
      : callerPath(given.out);
    await refuseOverwrite([out], folders);
    const merged = await interruptible(
      "records are kept",
      (signal) =>
        mergeFolders(
          folders,
          plan?.plan ?? null,
          {
            datasets: environment.datasets,
            models: environment.models,
            store: environment.store,
            bytes: environment,
            signal,
          },
        ),
    );
    const { run, timings } = merged;
    const described = await describeResult(
      merged.plan.definition,
      run,
      environment.models,
      { metrics, naive: given.naive },
    );
    const result = given.trained === undefined
      ? described
      : withSeedClaims(described);
    const folder = `${out}/${result.suite.suite}`;
    await refuseOverwrite([folder], folders);
    const isWritten = await tryToWrite(async () => {
      await writeResults([result], out, given);
      if (timings.length > 0) await writeTimings(timings, folder);
    });
    if (given.json) {
      printJson(
        [result],
        timings.length > 0 ? { records: timings, failures: [] } : null,
      );
    } else {
      await printResults([result], {
        out: isWritten ? out : null,
        notes: !given.quiet,
      });
      for (const line of accountLines(merged)) print(line);
    }
    if (given.publish !== undefined) {
      const { selection } = merged.plan;
      await publish(result, {
        change: given.publish,
        partial: Object.keys(selection).length > 0,
        models: environment.models,
        signer,
      });
    }
    return isWritten ? runStatus([run], given.strict) : EXIT.failed;
  },
};

/** How many of the planned cells there are, and what became of the others. */
function accountLines({ plan, run, absent, aside }: Merged): string[] {
  const planned = plan.tasks.flat().length;
  const failed = run.records.filter(({ status }) => status === "failed").length;
  const unreadable = run.unreadable.reduce(
    (total, { cells }) => total + cells.length,
    0,
  );
  return [
    `${planned} cells planned: ${run.records.length - failed} finished, ${
      failed + unreadable
    } failed, ${absent.length - unreadable} missing`,
    ...(aside > 0
      ? [`${aside} records of cells that are not planned were left aside`]
      : []),
  ];
}
