import { createRandom } from "../numeric/random.ts";
import { changeBytes } from "./change_bytes.ts";
import { changeInside } from "./change_inside.ts";
import type { FuzzFile } from "./fuzz_file.ts";
import type { FuzzReader } from "./fuzz_readers.ts";

/** Spoiled bytes and how they came about. */
export interface FuzzInput {
  /** Its number in the sequence, from 0. */
  readonly index: number;
  /** Name of the reader it is for. */
  readonly reader: string;
  /** The file it was made from. */
  readonly file: FuzzFile;
  readonly bytes: Uint8Array;
  /** How they differ from the file's. */
  readonly how: string;
}

/** How often a reader gets a file of another format. */
const FOREIGN = 1 / 16;

/**
 * Makes one input of the sequence of a seed; the readers take turns. The same seed, files and readers make the same
 * bytes on every machine.
 *
 * @throws {RangeError} if there is no file.
 */
export async function fuzzInput(
  seed: number,
  index: number,
  readers: readonly Pick<FuzzReader, "name" | "format">[],
  files: readonly FuzzFile[],
): Promise<FuzzInput> {
  if (files.length === 0 || readers.length === 0) {
    throw new RangeError("Cannot fuzz: there is no file or no reader");
  }
  const random = createRandom(Math.imul(seed, 0x9e3779b1) + index);
  const reader = readers[index % readers.length]!;
  const own = files.filter(({ format }) => format === reader.format);
  const among = random() < FOREIGN || own.length === 0 ? files : own;
  const file = among[Math.floor(random() * among.length)]!;
  const inside = random() < 0.5 ? await changeInside(file, random) : null;
  const { bytes, how } = inside ?? changeBytes(file.bytes, random);
  return { index, reader: reader.name, file, bytes, how };
}
