/** Decodes the two pictures of a pair, and holds what comes out to the catalogue. */
import { sha256Hex } from "../../canon/digest.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import { assertSameSize } from "../../image/same_size.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { ReadyFile, ReadyPair } from "../cell/cell.ts";
import type { PairReader } from "./pair_reader.ts";

/** A pair as it was decoded. */
export interface DecodedPair {
  readonly infrared: Picture;
  readonly visible: Picture;
  /** The luma of the infrared picture. */
  readonly ir: Gray;
  /** The luma of the visible picture. */
  readonly vi: Gray;
  /** What records say of both. */
  readonly inputs: CellRecord["inputs"];
  /**
   * Where the catalogue says something else: file, expected and got. No value may then be computed of the pair; records
   * of its cells still say what was decoded, so that a drift check finds the stage. Null where all is as it says.
   */
  readonly mismatch: string | null;
}

/**
 * Reads both pictures of a pair.
 *
 * @throws if one cannot be read, or the two sizes differ though the catalogue has nothing against either.
 */
export async function decodePair(
  pair: ReadyPair,
  read: PairReader,
): Promise<DecodedPair> {
  const infrared = await read(pair, "ir");
  const visible = await read(pair, "vi");
  const ir = luma601(infrared), vi = luma601(visible);
  const inputs = {
    width: ir.width,
    height: ir.height,
    ir: await describeInput(pair.ir, ir),
    vi: await describeInput(pair.vi, vi),
  };
  const mismatch = await findMismatch(pair.ir, infrared, inputs.ir.luma) ??
    await findMismatch(pair.vi, visible, inputs.vi.luma);
  if (mismatch === null) {
    assertSameSize(infrared, visible, [pair.ir.name, pair.vi.name]);
  }
  return { infrared, visible, ir, vi, inputs, mismatch };
}

async function describeInput(
  { sha256 }: ReadyFile,
  { data }: Gray,
): Promise<CellRecord["inputs"]["ir"]> {
  return { file: sha256, luma: await sha256Hex(data) };
}

async function findMismatch(
  { name, catalogued, embedded, sha256 }: ReadyFile,
  { width, height, data }: Picture,
  luma: string,
): Promise<string | null> {
  if (catalogued === null) return null;
  const checks = [
    ["size", `${catalogued.width}x${catalogued.height}`, `${width}x${height}`],
    ["sha256 of its luma", catalogued.luma601Sha256, luma],
    // Nothing but its pixels pins an embedded picture, so its colours count too.
    ...(embedded
      ? [["sha256 of its samples", sha256, await sha256Hex(data)] as const]
      : []),
  ] as const;
  for (const [what, expected, got] of checks) {
    if (got !== expected) {
      return `Cannot use ${name} as decoded: the ${what} is ${got}, the catalogue says ${expected}; the decoder or the catalogue is wrong`;
    }
  }
  return null;
}
