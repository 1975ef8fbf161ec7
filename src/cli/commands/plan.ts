import { backendNotes } from "../../bench/suite/backend_notes.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { loadModels } from "../../bench/obtain/load_models.ts";
import { loadSuite, suiteNames } from "../../bench/suite/load_suite.ts";
import { selectCells } from "../../bench/suite/select_cells.ts";
import { makePlan } from "../../bench/shards/make_plan.ts";
import { type Plan, planText } from "../../bench/shards/plan.ts";
import { shardOf } from "../../bench/shards/shard_of.ts";
import { writeInPlace } from "../../files/write_in_place.ts";
import { asked } from "../flags/asked.ts";
import { choice } from "../flags/choice.ts";
import type { Command } from "../flags/command.ts";
import { customiseSuite, SUITE_FLAGS } from "../flags/customise_suite.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { duration } from "../run/duration.ts";
import { missingLines } from "../output/report_absences.ts";
import { RUN_FLAGS, SELECTION_FLAGS, selectionOf } from "../flags/run_flags.ts";
import { say } from "../output/say.ts";
import { TRAINED_FLAG } from "../flags/trained_flag.ts";
import { withTrainedFolder } from "../run/with_trained_folder.ts";
import { writing } from "../output/writing.ts";

const flags = {
  suite: { kind: "string", value: "NAME", help: "which table to plan (paper)" },
  ...SELECTION_FLAGS,
  ...SUITE_FLAGS,
  ...TRAINED_FLAG,
  offline: RUN_FLAGS.offline,
  quiet: RUN_FLAGS.quiet,
  shards: {
    kind: "count",
    value: "N",
    help: "also say how long the shortest and longest of N shards would take",
  },
  out: { kind: "string", value: "FILE", help: "where the plan goes (stdout)" },
} as const;

/** `deno task plan`: every cell of a suite, for many processes to share. */
export const plan: Command = {
  name: "plan",
  summary: "Write down the cells of a suite, for many machines to share",
  usage: "[flags]",
  details:
    "Each machine then runs `deno task bench --plan FILE --shard K/N`, and `deno task merge` makes the tables of their records. The same code and pins give the same plan. Weights must be here, because estimates are counted on the networks; pictures need not.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("plan", positionals, "--suite NAME picks a suite");
    const { environment, partOf } = await withTrainedFolder(
      openEnvironment({ offline: given.offline }),
      given.trained,
      say,
    );
    const { store, datasets, models } = environment;
    const suite = await customiseSuite(
      partOf(
        await loadSuite(
          choice("plan --suite", given.suite ?? "paper", await suiteNames()),
        ),
      ),
      given,
      models,
    );
    const selection = selectionOf(given);
    if (!given.quiet) {
      for (const note of backendNotes(suite, selection.models)) say(note);
    }
    const { cells } = asked(() =>
      selectCells(suite, datasets, selection, models)
    );
    const { ready, missing } = await loadModels(
      [...cells.values()].map(({ model }) => model),
      models,
      store,
      { verify: true },
    );
    if (missing.length > 0) {
      for (const line of missingLines(missing)) say(line);
      say(
        `error: Cannot plan ${suite.suite}: the estimates need the weights of every fuser; --models leaves some out`,
      );
      return EXIT.missing;
    }
    const made = await makePlan(suite, selection, {
      datasets,
      models,
      loaded: ready,
    });
    const text = planText(made);
    if (given.out === undefined) print(text.trimEnd());
    else {
      const path = callerPath(given.out);
      await writing(path, () => writeInPlace(path, text));
    }
    if (!given.quiet) {
      for (const line of summary(made, given.shards)) say(line);
    }
    return EXIT.ok;
  },
};

function summary(plan: Plan, shards: number | undefined): string[] {
  const seconds = (tasks: Plan["tasks"]): number =>
    tasks.flat().reduce((total, cell) => total + cell[6], 0);
  const cells = plan.tasks.flat().length;
  const lines = [
    `${plan.definition.suite}: ${cells} cells in ${plan.tasks.length} tasks, about ${
      duration(seconds(plan.tasks))
    } on one thread`,
  ];
  if (shards !== undefined) {
    const each = Array.from(
      { length: shards },
      (_, at) => seconds(shardOf(plan, { index: at + 1, count: shards })),
    );
    lines.push(
      `${shards} shards: the shortest takes about ${
        duration(each.reduce((a, b) => Math.min(a, b)))
      } on one thread, the longest ${
        duration(each.reduce((a, b) => Math.max(a, b)))
      }`,
    );
  }
  return lines;
}
