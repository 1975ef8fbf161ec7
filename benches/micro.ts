/** `deno task bench:micro`: our speed beside everyone else's, in one run on one machine. */
import { openEnvironment } from "../src/cli/environment.ts";
import { EXIT } from "../src/cli/exit_status.ts";
import type { Command } from "../src/cli/command.ts";
import { flagsOnly } from "../src/cli/flags_only.ts";
import { parseFlags } from "../src/cli/flags.ts";
import { print } from "../src/cli/print.ts";
import { startProgress } from "../src/cli/progress.ts";
import { say } from "../src/cli/say.ts";
import { useAnsi } from "../src/cli/use_ansi.ts";
import { text } from "../src/results/table/text.ts";
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
import { triple } from "./metrics/triple.ts";
import { valueTable } from "./metrics/value_table.ts";
import { networkContests } from "./networks/network_contests.ts";
import { openStudent } from "./networks/open_student.ts";

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

interface Section {
  readonly title: string;
  readonly sides: readonly Exclude<Side, "ours">[];
  readonly plans: readonly ContestPlan[];
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
    const place = [
      ...placeLines(),
      adapterLine(await findAdapter()),
      versionsLine(python.versions),
    ];
    const sections: readonly Section[] = [
      {
        title: "Networks: one fusion, warm",
        sides: ["webgpu", "wasm"],
        plans: networkContests(await openStudent(store)),
      },
      {
        title: "Metrics: one triple, warm, one thread",
        sides: ["evaluator", "opencv"],
        plans: metricContests(images, python),
      },
    ];
    if (!given.json) print(`${place.join("\n")}\n`);
    const report: unknown[] = [];
    for (const { title, sides, plans } of sections) {
      const results: ContestResult[] = [];
      for (const plan of plans) {
        if (!plan.job.includes(given.filter ?? "")) continue;
        const bar = startProgress(plan.job, given.quiet);
        try {
          results.push(
            await measureContest(plan, {
              repetitions: given.repetitions ?? 15,
              onSample: (done, total) => bar.update(done, total, ""),
            }),
          );
        } finally {
          bar.end();
        }
      }
      if (results.length === 0) continue;
      report.push(...results);
      if (given.json) continue;
      print(text(ratioTable(title, results, sides), { ansi: useAnsi() }));
    }
    if (report.length === 0) {
      say(`error: no job's name has ${given.filter}`);
      return EXIT.usage;
    }
    const values = await valueTable(images, python);
    if (given.json) print(JSON.stringify({ place, jobs: report, values }));
    else print(text(values, { ansi: useAnsi() }));
    return EXIT.ok;
  },
};

if (import.meta.main) await runCommand(micro, Deno.args);
