import type { FuzzFinding } from "../../fuzz/fuzz_weights.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { writing } from "./writing.ts";

/** A finding of the fuzzer and the place its input was saved to. */
export interface SavedFinding {
  /** Number of the input in its seed's sequence. */
  readonly input: number;
  readonly reader: string;
  /** The file the input was made from. */
  readonly file: string;
  /** How it was spoiled. */
  readonly how: string;
  /** What the reader did wrong. */
  readonly reason: string;
  /** Path of the input. */
  readonly saved: string;
}

/** Saves the input of a finding below `folder`, named by its digest. */
export async function saveFinding(
  { input, reason }: FuzzFinding,
  folder: string,
): Promise<SavedFinding> {
  const path = `${folder}/${await sha256Hex(input.bytes)}.bin`;
  await writing(path, () => writeAtomically(path, input.bytes));
  const { index, reader, file, how } = input;
  return { input: index, reader, file: file.name, how, reason, saved: path };
}
