/** `deno task bench:train`: a step of training beside others', in one run on one machine. */
import type { Command } from "../src/cli/flags/command.ts";
import { parseFlags } from "../src/cli/flags/flags.ts";
import { flagsOnly } from "../src/cli/flags/flags_only.ts";
import { print } from "../src/cli/output/print.ts";
import { startProgress } from "../src/cli/output/progress.ts";
import { useAnsi } from "../src/cli/output/use_ansi.ts";
import { EXIT } from "../src/cli/run/exit_status.ts";
import { text } from "../src/results/terminal/text.ts";
import { measureContest } from "./measure/measure_contest.ts";
import { placeLines } from "./measure/place_lines.ts";
import { ratioTable } from "./measure/ratio_table.ts";
import { runCommand } from "./measure/run_command.ts";
import { stepContest } from "./train/step_contest.ts";

const flags = {
  repetitions: { kind: "count", value: "N", help: "samples a side (15)" },
  python: {
    kind: "string",
    value: "PATH",
    help: "the Python to measure with (the usual python3 that has PyTorch)",
  },
  json: { kind: "boolean", help: "the result as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

/** `deno task bench:train`. */
export const training: Command = {
  name: "bench:train",
  summary: "Measure a step of training beside others', in turns",
  usage: "[flags]",
  details:
    "What is not here is named with its reason. docs/SPEED.md says what each column is.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("bench:train", positionals, "there is one job");
    const place = placeLines();
    const plan = stepContest(given.python);
    const bar = startProgress(plan.job, given.quiet);
    const result = await measureContest(plan, {
      repetitions: given.repetitions ?? 15,
      onSample: (done, total) => bar.update(done, total),
    }).finally(() => bar.end());
    const table = ratioTable("Training: one step, warm", [result], [
      "torch",
      "torch2",
      "jax",
    ]);
    if (given.json) print(JSON.stringify({ place, jobs: [result], table }));
    else print(`${place.join("\n")}\n\n${text(table, { ansi: useAnsi() })}`);
    return EXIT.ok;
  },
};

if (import.meta.main) await runCommand(training, Deno.args);
