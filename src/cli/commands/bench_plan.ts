import { callerPath } from "../../bench/obtain/default_store.ts";
import type { SuiteRun } from "../../bench/run_suite.ts";
import type { Plan, PlannedCell } from "../../bench/shards/plan.ts";
import { FOLDER, openRecordFolder } from "../../bench/shards/record_folder.ts";
import { shardOf } from "../../bench/shards/shard_of.ts";
import { verifyPlan } from "../../bench/shards/verify_plan.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import type { FlagValues } from "../flags/flags.ts";
import { parseShard, PLAN_FLAGS } from "../flags/plan_flags.ts";
import { print } from "../output/print.ts";
import { readPlan } from "../flags/read_plan.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import type { RUN_FLAGS } from "../flags/run_flags.ts";
import { runStatus } from "../run/run_status.ts";
import { runWithProgress } from "../run/run_with_progress.ts";
import { say } from "../output/say.ts";
import { timing } from "../run/timing.ts";
import { withTrainedFolder } from "../run/with_trained_folder.ts";
import { UsageError } from "../flags/usage_error.ts";

/** The flags of `bench` that mean something with a plan; the others choose what the plan has chosen. */
const MEANINGFUL = new Set([
  ...Object.keys(PLAN_FLAGS),
  ...["jobs", "time-limit", "offline", "strict", "json", "quiet"],
  ...["out", "timing", "repetitions", "trained"],
]);

type Flags =
  & FlagValues<typeof PLAN_FLAGS>
  & Pick<
    FlagValues<typeof RUN_FLAGS>,
    "jobs" | "time-limit" | "offline" | "strict" | "json" | "quiet"
  >
  & {
    readonly trained: string | undefined;
    readonly out: string | undefined;
    readonly timing: boolean;
    readonly repetitions: number | undefined;
  };

/**
 * `bench --plan`: computes a part of a plan and keeps the records for `merge`.
 *
 * @param file the plan
 * @throws {UsageError} if other flags choose cells too, or a cell is not in the plan.
 * @throws {RangeError} if the plan is of other code or pins, or the folder of another plan.
 */
export async function benchPlan(file: string, given: Flags): Promise<number> {
  const stray = Object.entries(given).find(([name, value]) =>
    value !== undefined && value !== false && !MEANINGFUL.has(name)
  );
  if (stray !== undefined) {
    throw new UsageError(
      `Cannot use --${stray[0]} with --plan: the plan says what is run`,
    );
  }
  const shard = parseShard(given);
  if (given.cell !== undefined && given.shard !== undefined) {
    throw new UsageError("Cannot use --cell with --shard: give one of them");
  }
  const { plan, text } = await readPlan(file);
  const cells = given.cell === undefined
    ? shardOf(plan, shard).flat()
    : namedCells(plan, given.cell);
  const { environment } = await withTrainedFolder(
    openEnvironment({ offline: given.offline }),
    given.trained,
    say,
  );
  await verifyPlan(plan, environment);
  const name = given.cell === undefined
    ? `${shard.index}-of-${shard.count}`
    : `cells-${
      (await sha256Hex(new TextEncoder().encode(given.cell.join())))
        .slice(0, 16)
    }`;
  const { suite } = plan.definition;
  const out = given.out === undefined
    ? `${environment.cacheDir}/shards/${suite}`
    : callerPath(given.out);
  const folder = await openRecordFolder(
    out,
    text,
    (note) => say(`warning: ${note}`),
  );
  if (cells.length === 0) {
    report(given, { name, suite, out, run: null });
    return EXIT.ok;
  }
  const run = await runWithProgress(plan.definition, {
    ...plan.selection,
    cells: new Set(cells.map((cell) => cell.slice(1, 6).join("/"))),
  }, {
    environment,
    cells: folder.cells,
    verify: true,
    jobs: given.jobs,
    timeLimit: given["time-limit"],
    quiet: given.quiet,
  });
  await folder.report(name, {
    missing: [...run.missing],
    unreadable: run.unreadable.map(({ cells, reason }) => ({
      dataset: cells[0]!.pair.dataset,
      pair: cells[0]!.pair.id,
      cells: cells.map(({ id }) => id),
      reason,
    })),
  });
  report(given, { name, suite, out, run });
  if (given.timing) {
    const { failures } = await timing(plan.definition, environment, {
      models: [...run.fusers],
      repetitions: given.repetitions ?? 50,
      out: `${out}/${FOLDER.timings}/${name}`,
      quiet: given.quiet,
      json: given.json,
    });
    if (failures.length > 0) return EXIT.failed;
  }
  return runStatus([run], given.strict);
}

function namedCells(plan: Plan, ids: readonly string[]): PlannedCell[] {
  const known = new Map(plan.tasks.flat().map((cell) => [cell[0], cell]));
  return [...new Set(ids)].map((id) => {
    const cell = known.get(id);
    if (cell === undefined) {
      throw new UsageError(
        `Cannot compute --cell ${id}: the plan has no such cell; an id is the first value of a line of the plan, all 64 digits`,
      );
    }
    return cell;
  });
}

function report(
  { json, quiet }: Flags,
  { name, suite, out, run }: {
    readonly name: string;
    readonly suite: string;
    readonly out: string;
    readonly run: SuiteRun | null;
  },
): void {
  const failed = run === null ? [] : failureLines(run);
  if (json) {
    print(JSON.stringify(
      {
        suite,
        shard: name,
        cells: run?.selected.size ?? 0,
        records: run?.records.length ?? 0,
        computed: run?.computed ?? 0,
        missing: run?.missing ?? [],
        failed,
        out,
      },
      null,
      2,
    ));
    return;
  }
  for (const line of [...missingLines(run?.missing ?? []), ...failed]) {
    print(line);
  }
  print(
    run === null
      ? `${suite}, ${name}: nothing to do, there are more shards than tasks`
      : `${suite}, ${name}: ${run.records.length} of ${run.selected.size} cells have a record (${run.computed} computed now)`,
  );
  if (!quiet) print(`records are in ${out}; \`deno task merge\` makes tables`);
}
