import type { FuzzFile } from "../../fuzz/fuzz_file.ts";
import { fuzzWeights } from "../../fuzz/fuzz_weights.ts";
import { FUZZ_READERS } from "../../fuzz/fuzz_readers.ts";
import { modelFiles } from "../../fuzz/model_files.ts";
import { readerThread } from "../../fuzz/reader_thread.ts";
import { syntheticFiles } from "../../fuzz/synthetic_files.ts";
import { defaultFeatures } from "../../train/features/default_features.ts";
import type { Command } from "../flags/command.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { fuzzLines } from "../output/fuzz_report.ts";
import { interruptible } from "../run/interruptible.ts";
import { print } from "../output/print.ts";
import { startProgress } from "../output/progress.ts";
import { type SavedFinding, saveFinding } from "../output/save_finding.ts";

const flags = {
  seconds: { kind: "count", value: "N", help: "how long (10)" },
  seed: {
    kind: "count",
    value: "S",
    help: "of the sequence of inputs (another one each time)",
  },
  inputs: {
    kind: "count",
    value: "N",
    help: "stop after so many inputs, however long they take",
  },
  json: { kind: "boolean", help: "the outcome as JSON on stdout" },
  quiet: { kind: "boolean", help: "no progress" },
} as const;

const SECONDS = 10;

/** `deno task fuzz`: spoils weight files and sees that every reader ends well. */
export const fuzz: Command = {
  name: "fuzz",
  summary: "Spoil weight files and see that every reader refuses them in order",
  usage: "[flags]",
  details:
    "Takes the weight files that are here (deno task fetch gets them) and small ones made on the spot. A reader must end in a result or a clear error, soon and in bounded memory; nothing in a file is ever executed. What ends otherwise is saved to .fusebench/fuzz and makes the exit status 1. The same seed gives the same inputs.",
  flags,
  async run(args): Promise<number> {
    const { flags: given } = parseFlags(flags, args);
    const environment = openEnvironment({ offline: true });
    const { cacheDir } = environment;
    const seed = given.seed ??
      1 + crypto.getRandomValues(new Uint16Array(1))[0]!;
    const real = await realFiles(environment);
    const files = [...real, ...await syntheticFiles()];
    const saved: SavedFinding[] = [];
    const ms = 1000 * (given.seconds ?? (given.inputs ? Infinity : SECONDS));
    const bar = startProgress("fuzzing", given.quiet);
    const start = performance.now();
    using thread = readerThread();
    const report = await interruptible(
      "what was found is saved",
      (signal) =>
        fuzzWeights({
          seed,
          files,
          readers: FUZZ_READERS,
          attempt: (input) => thread.attempt(input),
          goOn(inputs): boolean {
            signal.throwIfAborted();
            const spent = performance.now() - start;
            if (given.inputs) bar.update(inputs, given.inputs);
            else {
              const seconds = Math.floor(spent / 1000);
              bar.update(seconds, ms / 1000, `${inputs} inputs, seed ${seed}`);
            }
            return spent < ms && inputs < (given.inputs ?? Infinity);
          },
          onFinding: async (finding) => {
            saved.push(await saveFinding(finding, `${cacheDir}/fuzz`));
          },
        }),
    ).finally(() => bar.end());
    const outcome = {
      seed,
      files: { released: real.length, made: files.length - real.length },
      inputs: report.inputs,
      readers: report.readers,
      findings: saved,
    };
    if (given.json) print(JSON.stringify(outcome, null, 2));
    else for (const line of fuzzLines(outcome)) print(line);
    return report.findings.length > 0 ? EXIT.failed : EXIT.ok;
  },
};

/** Every weight file of `models.json` and `features.json` that is here, in their order. */
async function realFiles(
  { store, models }: Environment,
): Promise<FuzzFile[]> {
  const files: FuzzFile[] = [];
  for (const { weights } of models.models.values()) {
    const here = [];
    for (const pin of weights) {
      if (await store.has(pin) === null) continue;
      const { name, format } = pin;
      here.push({ name, format, bytes: await store.get(pin) });
    }
    files.push(...await modelFiles(here));
  }
  for (const entry of defaultFeatures().values()) {
    if (entry.network !== "squeezenet") continue;
    const { param, bin } = entry;
    if ([await store.has(param), await store.has(bin)].includes(null)) continue;
    const [text, data] = [await store.get(param), await store.get(bin)];
    files.push({
      name: param.name,
      format: "ncnn-param",
      bytes: text,
      beside: new Map([[bin.name, data]]),
    }, {
      name: bin.name,
      format: "ncnn-bin",
      bytes: data,
      beside: new Map([[param.name, text]]),
    });
  }
  return files;
}
