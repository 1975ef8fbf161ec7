/** `deno task bench:job`: the whole job of `suites/job.json`, ours beside the released Python scripts. */
import type { Command } from "../src/cli/flags/command.ts";
import { openEnvironment } from "../src/cli/run/environment.ts";
import { EXIT } from "../src/cli/run/exit_status.ts";
import { flagsOnly } from "../src/cli/flags/flags_only.ts";
import { parseFlags } from "../src/cli/flags/flags.ts";
import { print } from "../src/cli/output/print.ts";
import { startProgress } from "../src/cli/output/progress.ts";
import { say } from "../src/cli/output/say.ts";
import { UsageError } from "../src/cli/flags/usage_error.ts";
import { useAnsi } from "../src/cli/output/use_ansi.ts";
import { text } from "../src/results/terminal/text.ts";
import { agreementTable } from "./job/agreement_table.ts";
import { layJobFolder } from "./job/job_folder.ts";
import { measureJob } from "./job/measure_job.ts";
import { samplePairs } from "./job/sample_pairs.ts";
import { speedTable } from "./job/speed_table.ts";
import { placeLines } from "./measure/place_lines.ts";
import { runCommand } from "./measure/run_command.ts";
import { versionsLine } from "./measure/versions_line.ts";
import { findPython } from "./python/find_python.ts";

const CORES = 2;
const CACHED_RUNS = 3;
const SAMPLE = 12;
const MODULES = ["numpy", "scipy", "cv2", "skimage", "sklearn", "torch", "PIL"];

const flags = {
  sample: {
    kind: "string",
    value: "N",
    help:
      `about how many pairs the released scripts are given (${SAMPLE}); all takes them a quarter of an hour or more`,
  },
  python: {
    kind: "string",
    value: "PATH",
    help: "the Python to run them with (the usual python3 that has the most)",
  },
  offline: { kind: "boolean", help: "do not touch the network" },
  json: { kind: "boolean", help: "the result as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

const job: Command = {
  name: "bench:job",
  summary: "Time the whole job beside the released Python scripts doing it",
  usage: "[flags]",
  details:
    `Student, average and maximum on tno25, roadscene221 and msrs49, all metrics of cdd, ${CORES} cores. ` +
    "Ours runs on every pair, before and after theirs. docs/SPEED.md says how.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("bench:job", positionals);
    const wanted = sampleSize(given.sample);
    const python = await findPython(given.python, MODULES);
    if (python.path === null || python.lacking.length > 0) {
      const reason = python.path === null
        ? python.reason
        : `${python.path} has no ${python.lacking.join(", ")}`;
      say(`missing: the released scripts: ${reason}`);
      return EXIT.missing;
    }
    const { store } = openEnvironment({ offline: given.offline });
    const bar = startProgress("laying out", given.quiet);
    await using folder = await layJobFolder(
      `${Deno.cwd()}/.fusebench/job`,
      store,
      (done, total) => bar.update(done, total),
    ).finally(() => bar.end());
    const all = folder.lists.flat();
    const some = samplePairs(folder.lists, wanted);
    const place = placeLines();
    const { records, ...times } = await measureJob(folder, {
      python: python.path,
      pairs: some,
      cores: CORES,
      cachedRuns: CACHED_RUNS,
      onStep: (what) => given.quiet || say(what),
    });
    const kept = times.released.measured.cores;
    const title = [
      `${all.length} pairs, 3 fusers, 10 metrics of cdd`,
      kept === null ? "not kept to any cores" : `${kept} cores`,
      some.length === all.length
        ? "released scripts on every pair"
        : `released scripts on ${some.length} of ${all.length} pairs, scaled by pixels`,
    ].join("; ");
    const speed = speedTable(title, times);
    const agreement = agreementTable(records, times.released);
    if (given.json) {
      print(JSON.stringify({ place, ...times, speed, agreement }));
      return EXIT.ok;
    }
    print([...place, versionsLine(times.released.versions), ""].join("\n"));
    for (const table of [speed, agreement]) {
      print(text(table, { ansi: useAnsi() }));
    }
    return EXIT.ok;
  },
};

/** @throws {UsageError} where it is neither a number from 1 nor `all`. */
function sampleSize(asked: string | undefined): number {
  if (asked === "all") return Infinity;
  const count = Number(asked ?? SAMPLE);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new UsageError(
    `Cannot read --sample ${asked}: it takes a whole number from 1, or all`,
  );
}

if (import.meta.main) await runCommand(job, Deno.args);
