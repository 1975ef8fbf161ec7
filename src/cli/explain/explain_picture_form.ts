/** `deno task explain` for three pictures: every variant, way of making grey and decoder. */
import { decodeTriple } from "../../bench/dialects/decode_triple.ts";
import { readTriple } from "../../bench/dialects/read_triple.ts";
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { readScene } from "../../files/read_scene.ts";
import type { Bits16 } from "../../image/bits16.ts";
import type { Explained } from "../../results/explain/explain_table.ts";
import { askedBits16 } from "../flags/bits16_flag.ts";
import { askedMetric } from "./asked_metric.ts";
import { baseOf } from "./base_of.ts";
import type { ExplainFlags } from "./explain_flags.ts";
import { showExplained } from "./show_explained.ts";

/**
 * Explains a metric of three pictures, and gives the exit status.
 *
 * @throws {UsageError} if there is no such metric, or the printed number is none.
 * @throws {Error} if a picture cannot be read, or the sizes differ.
 */
export async function explainPictureForm(
  metric: string,
  files: readonly string[],
  given: ExplainFlags,
): Promise<number> {
  const { ids, ...shared } = askedMetric(metric, given.printed);
  const bits16 = askedBits16(given.bits16);
  return await showExplained(
    [await ofFiles(files, ids, bits16, shared)],
    given,
  );
}

async function ofFiles(
  files: readonly string[],
  ids: readonly string[],
  bits16: Bits16 | undefined,
  { name, ...shared }: {
    readonly name: string;
    readonly digits: number;
    readonly definitions: Explained["definitions"];
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
