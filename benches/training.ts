/** `deno task bench:train`: steps of training beside others', in one run on one machine. */
import type { Command } from "../src/cli/flags/command.ts";
import { parseFlags } from "../src/cli/flags/flags.ts";
import { flagsOnly } from "../src/cli/flags/flags_only.ts";
import { print } from "../src/cli/output/print.ts";
import { startProgress } from "../src/cli/output/progress.ts";
import { useAnsi } from "../src/cli/output/use_ansi.ts";
import { EXIT } from "../src/cli/run/exit_status.ts";
import type { Table } from "../src/results/table/table.ts";
import { text } from "../src/results/terminal/text.ts";
import type { ContestPlan, ContestResult } from "./measure/contestant.ts";
import { measureContest } from "./measure/measure_contest.ts";
import { placeLines } from "./measure/place_lines.ts";
import { ratioTable } from "./measure/ratio_table.ts";
import { runCommand } from "./measure/run_command.ts";
import { recipeContest } from "./train/recipe_contest.ts";
import { measureThreads, THREADED_JOB } from "./train/measure_threads.ts";
import { threadsTable } from "./train/threads_table.ts";
import { stepContest } from "./train/step_contest.ts";

const flags = {
  repetitions: { kind: "count", value: "N", help: "samples a side (15)" },
  filter: {
    kind: "string",
    value: "TEXT",
    help: "only jobs whose name has it",
  },
  python: {
    kind: "string",
    value: "PATH",
    help: "the Python to measure with (the usual python3 that has PyTorch)",
  },
  json: { kind: "boolean", help: "the result as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

/** Those of benches/recipes whose steps are measured: the student's own, and MMDRFuse's losses. */
const RECIPES = ["fusebench-student", "ablation-full"];

/** `deno task bench:train`. */
export const training: Command = {
  name: "bench:train",
  summary: "Measure steps of training beside others', in turns",
  usage: "[flags]",
  details:
    "What is not here is named with its reason. docs/SPEED.md says what each column is.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("bench:train", positionals, "--filter TEXT picks jobs");
    const place = placeLines();
    const measured = async (plan: ContestPlan): Promise<ContestResult> => {
      const bar = startProgress(plan.job, given.quiet);
      return await measureContest(plan, {
        repetitions: given.repetitions ?? 15,
        onSample: (done, total) => bar.update(done, total),
      }).finally(() => bar.end());
    };
    const wanted = (plan: ContestPlan): boolean =>
      plan.job.includes(given.filter ?? "");
    const step = stepContest(given.python);
    const recipes = RECIPES.map((name) => recipeContest(name, given.python));
    const results: ContestResult[] = [];
    const tables: Table[] = [];
    const enter = async (
      plans: readonly ContestPlan[],
      table: (found: readonly ContestResult[]) => Table,
    ): Promise<void> => {
      const found: ContestResult[] = [];
      for (const plan of plans.filter(wanted)) found.push(await measured(plan));
      if (found.length === 0) return;
      results.push(...found);
      tables.push(table(found));
    };
    await enter(
      [step],
      (found) =>
        ratioTable("Training: one step, warm", found, [
          "torch",
          "torch2",
          "jax",
        ]),
    );
    await enter(recipes, (found) =>
      ratioTable(
        "Training: one step of a whole recipe, one thread, processor time",
        found,
        ["torch"],
      ));
    if (THREADED_JOB.includes(given.filter ?? "")) {
      const steps = await measureThreads(
        given.repetitions ?? 15,
        given.python,
      );
      tables.push(threadsTable(steps));
    }
    if (given.json) print(JSON.stringify({ place, jobs: results, tables }));
    else {
      print(place.join("\n"));
      for (const table of tables) {
        print(`\n${text(table, { ansi: useAnsi() })}`);
      }
    }
    return EXIT.ok;
  },
};

if (import.meta.main) await runCommand(training, Deno.args);
