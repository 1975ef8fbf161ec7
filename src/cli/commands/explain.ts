import { callerPath } from "../../bench/obtain/default_store.ts";
import { decodeTriple } from "../../bench/dialects/decode_triple.ts";
import { readRun } from "../../bench/dialects/read_run.ts";
import { readTriple } from "../../bench/dialects/read_triple.ts";
import { variantsOfMetric } from "../../bench/dialects/variants_of_metric.ts";
import { explainSuite } from "../../bench/suite/explain_suite.ts";
import { writeTables } from "../../bench/publish/write_tables.ts";
import { readScene } from "../../files/read_scene.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { asPrinted } from "../../results/published/printed.ts";
import { explainChart } from "../../results/explain/explain_chart.ts";
import {
  type Explained,
  explainTable,
} from "../../results/explain/explain_table.ts";
import type { Reading } from "../../results/explain/reading.ts";
import { json } from "../../results/table/json.ts";
import { text } from "../../results/terminal/text.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import { asked } from "../flags/asked.ts";
import { askedBits16, BITS16_FLAG } from "../flags/bits16_flag.ts";
import type { Command } from "../flags/command.ts";
import { type FlagValues, parseFlags } from "../flags/flags.ts";
import { paceOf, RUN_FLAGS, selectionOf } from "../flags/run_flags.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { failureLines, missingLines } from "../output/report_absences.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { useAnsi } from "../output/use_ansi.ts";
import { writing } from "../output/writing.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { runStatus } from "../run/run_status.ts";
import { runWithProgress } from "../run/run_with_progress.ts";

const flags = {
  printed: {
    kind: "string",
    value: "NUMBER",
    help: "which of them come to this printed number",
  },
  bits16: BITS16_FLAG,
  out: {
    kind: "string",
    value: "DIR",
    help: "where tables and charts go (.fusebench/out/explain)",
  },
  ...RUN_FLAGS,
} as const;

type Given = FlagValues<typeof flags>;

/** `deno task explain`: why is my number different? */
export const explain: Command = {
  name: "explain",
  summary: "Say why your number differs: one metric under every definition",
  usage: "METRIC [ir.png vi.png fused.png] [flags]",
  details:
    "With three pictures: every variant of the metric, every way of making grey of colour and, of a JPEG, every decoder. Without: --models and --datasets, every variant and every protocol. The largest mover is first; --printed 0.51 says which come to that number.",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals: [metric, ...files] } = parseFlags(
      flags,
      args,
    );
    if (metric === undefined || ![0, 3].includes(files.length)) {
      throw new UsageError(
        "Cannot explain: name a metric, then three files or --models and --datasets, such as explain SSIM ir.png vi.png fused.png",
      );
    }
    const variants = asked(() => variantsOfMetric(metric));
    const printed = given.printed === undefined
      ? null
      : asked(() => asPrinted(given.printed!), RangeError);
    const ids = variants.map(({ id }) => id);
    const shared = { digits: variants[0]!.digits + 1, printed };
    const name = variants[0]!.metric;
    const bits16 = askedBits16(given.bits16);
    if (files.length === 3) {
      return await show(
        [await ofFiles(files, ids, bits16, { name, ...shared })],
        given,
      );
    }
    if (bits16 !== undefined) {
      throw new UsageError(
        "Cannot use --bits16: it is for three files, and the pictures of a data set have 8 bits",
      );
    }
    const { datasets = [], models = [] } = given;
    if (datasets.length === 0 || models.length === 0) {
      throw new UsageError(
        "Cannot explain without pictures: name --models and --datasets, such as --models sdnet --datasets roadscene50",
      );
    }
    const environment = openEnvironment({ offline: given.offline });
    const suite = asked(() =>
      explainSuite({ fusers: models, subsets: datasets }, environment.models)
    );
    const run = await runWithProgress(suite, selectionOf(given), {
      environment,
      cells: "cells",
      verify: true,
      ...paceOf(given),
      keepImages: true,
      variants: ids,
    });
    const own = new Map(
      suite.fusers.map(({ model, protocols }) => [model, protocols[0]!]),
    );
    const status = await show(
      readRun(run.records, run.subsets, ids).map((
        { subset, model, readings },
      ) => ({
        title:
          `${name} of ${model} on ${subset.name}: mean over ${subset.pairs.length} pairs`,
        choice: "protocol",
        readings,
        notes: [],
        base: baseOf(readings, own.get(model)!),
        ...shared,
      })),
      given,
    );
    const lines = [...missingLines(run.missing), ...failureLines(run)];
    if (!given.json) { for (const line of lines) print(line); }
    return status === EXIT.ok ? runStatus([run], given.strict) : status;
  },
};

async function ofFiles(
  files: readonly string[],
  ids: readonly string[],
  bits16: Bits16 | undefined,
  { name, ...shared }: {
    readonly name: string;
    readonly digits: number;
    readonly printed: string | null;
  },
): Promise<Explained> {
  const named = files.map((file, at) => ({
    name: file,
    path: callerPath(file),
    bits16: at === 0 ? bits16 : undefined,
  }));
  const read = await readScene(named);
  const [ir, vi, fused] = read.map(({ picture }) => picture);
  const readings = readTriple(
    { ir: ir!, vi: vi!, fused: fused! },
    ids,
    await decodeTriple(named, read),
  );
  return {
    title: `${name} of ${files[2]!.split(/[\\/]/).at(-1)}`,
    choice: "grey",
    readings,
    notes: bits16Notes([read[0]!], bits16),
    base: baseOf(readings, "luma601"),
    ...shared,
  };
}

/** What the table of a suite would print: code base `cdd` where it has the metric. */
function baseOf(readings: readonly Reading[], how: string): Reading {
  const own = readings.filter((reading) => reading.how === how);
  return own.find(({ variant }) => variant.endsWith("/cdd")) ??
    own.find(({ variant }) => variant.endsWith("/strict")) ?? own[0]!;
}

async function show(
  explained: readonly Explained[],
  given: Given,
): Promise<number> {
  const folder = callerPath(given.out ?? ".fusebench/out/explain");
  const tables = explained.map((one) => ({
    name: one.title.split(":")[0]!.replaceAll(/[^\w-]+/g, "-"),
    table: explainTable(one),
    chart: explainChart(one),
  }));
  const isWritten = await tryToWrite(() =>
    writing(folder, async () => {
      await writeTables(folder, tables);
      for (const { name, chart } of tables) {
        await writeAtomically(`${folder}/${name}.svg`, chart);
      }
    })
  );
  for (const { table } of tables) {
    print(given.json ? json(table) : text(table, { ansi: useAnsi() }));
  }
  if (isWritten && !given.json && !given.quiet) {
    print(`tables and charts (SVG) are in ${folder}`);
  }
  return isWritten ? EXIT.ok : EXIT.failed;
}
