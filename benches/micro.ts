/** `deno task bench:micro`: our speed beside everyone else's, in one run on one machine. */
import { openEnvironment } from "../src/cli/run/environment.ts";
import { EXIT } from "../src/cli/run/exit_status.ts";
import type { Command } from "../src/cli/flags/command.ts";
import { flagsOnly } from "../src/cli/flags/flags_only.ts";
import { parseFlags } from "../src/cli/flags/flags.ts";
import { print } from "../src/cli/output/print.ts";
import { startProgress } from "../src/cli/output/progress.ts";
import { UsageError } from "../src/cli/flags/usage_error.ts";
import { useAnsi } from "../src/cli/output/use_ansi.ts";
import type { Table } from "../src/results/table/table.ts";
import { text } from "../src/results/terminal/text.ts";
import { findAdapter } from "../src/runtime/find_adapter.ts";
import { adapterLine } from "./measure/adapter_line.ts";
import type { ContestPlan, ContestResult, Side } from "./measure/contestant.ts";
import { measureContest } from "./measure/measure_contest.ts";
import { placeLines } from "./measure/place_lines.ts";
import { ratioTable } from "./measure/ratio_table.ts";
import { runCommand } from "./measure/run_command.ts";
import { versionsLine } from "./measure/versions_line.ts";
import { metricContests } from "./metrics/metric_contests.ts";
import { openPythonMetrics } from "./metrics/python_metrics.ts";
import { releasedContests } from "./metrics/released_contests.ts";
import { triple } from "./metrics/triple.ts";
import { valueTable } from "./metrics/value_table.ts";
import { framesTable } from "./networks/frames_table.ts";
import { networkContests } from "./networks/network_contests.ts";
import { openOctave } from "./octave/open_octave.ts";
import { openStudent } from "./networks/open_student.ts";
import { smallContests } from "./networks/small_contests.ts";

const flags = {
  filter: {
    kind: "string",
    value: "TEXT",
    help: "only jobs whose name has it, such as VIF or student",
  },
  repetitions: {
    kind: "count",
    value: "N",
    help: "samples a side and job (15)",
  },
  python: {
    kind: "string",
    value: "PATH",
    help: "the Python to measure with (the usual python3 that has the most)",
  },
  offline: { kind: "boolean", help: "do not touch the network" },
  json: { kind: "boolean", help: "the result as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

const OCTAVE_FOLDER = ".fusebench/octave";

interface Section {
  readonly title: string;
  readonly sides: readonly Exclude<Side, "ours">[];
  readonly plans: readonly ContestPlan[];
  /** What is shown beside the ratios. */
  readonly beside: () => Promise<Table | null>;
}

/** `deno task bench:micro`. */
export const micro: Command = {
  name: "bench:micro",
  summary: "Measure ours beside others', in turns, and print the ratios",
  usage: "[flags]",
  details:
    "What is not here is named with its reason. docs/SPEED.md says what each column is.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("bench:micro", positionals, "--filter TEXT picks jobs");
    const { store } = openEnvironment({ offline: given.offline });
    const images = triple(640, 480);
    await using python = await openPythonMetrics(given.python, store, images);
    await using octave = await openOctave(store, OCTAVE_FOLDER);
    const adapter = await findAdapter();
    const place = [
      ...placeLines(),
      adapterLine(adapter),
      versionsLine(python.versions),
      `octave: ${octave.missing ?? octave.version}`,
    ];
    const repetitions = given.repetitions ?? 15;
    const wanted = given.filter ?? "";
    const student = await openStudent(store);
    const sections: readonly Section[] = [
      {
        title: "Networks: one fusion, warm",
        sides: ["webgpu", "wasm"],
        plans: [
          ...networkContests(student),
          ...await smallContests(store, adapter),
        ],
        beside: () => framesTable(student, adapter, repetitions),
      },
      {
        title: "Metrics: one triple, warm, one thread",
        sides: ["evaluator", "opencv"],
        plans: metricContests(images, python),
        beside: () => valueTable(images, python),
      },
      {
        title: "Slow metrics: one triple, warm, one thread",
        sides: ["released"],
        plans: releasedContests(octave),
        beside: () => Promise.resolve(null),
      },
    ];
    const show = (line: string): void => {
      if (!given.json) print(line);
    };
    const isWanted = ({ job }: ContestPlan): boolean => job.includes(wanted);
    if (!sections.some(({ plans }) => plans.some(isWanted))) {
      throw new UsageError(`Cannot measure "${wanted}": no job's name has it`);
    }
    show(`${place.join("\n")}\n`);
    const jobs: ContestResult[] = [];
    const tables: Table[] = [];
    for (const { title, sides, plans, beside } of sections) {
      const chosen = plans.filter(isWanted);
      if (chosen.length === 0) continue;
      const results: ContestResult[] = [];
      for (const plan of chosen) {
        const bar = startProgress(plan.job, given.quiet);
        const onSample = (done: number, total: number) =>
          bar.update(done, total);
        results.push(
          await measureContest(plan, { repetitions, onSample })
            .finally(() => bar.end()),
        );
      }
      jobs.push(...results);
      const more = await beside();
      const both = [ratioTable(title, results, sides), ...more ? [more] : []];
      tables.push(...both);
      for (const table of both) show(text(table, { ansi: useAnsi() }));
    }
    if (given.json) print(JSON.stringify({ place, jobs, tables }));
    return EXIT.ok;
  },
};

if (import.meta.main) await runCommand(micro, Deno.args);
