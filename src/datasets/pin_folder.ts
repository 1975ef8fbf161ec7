/** A folder of pairs to the entries of `datasets.json`: sizes, digests, luma, each read from the files. */
import { sha256Hex } from "../canon/digest.ts";
import { readBytes } from "../files/read_bytes.ts";
import { decodeImage } from "../image/decode.ts";
import { inspectImage } from "../image/inspect.ts";
import { luma601 } from "../image/luma.ts";
import { type PairEntry, pairSchema } from "./datasets_schema.ts";
import type { PairFiles } from "./pair_files.ts";

/** Where a folder's files are published. */
export interface Published {
  /** A key of `sources`. */
  readonly source: string;
  /** What stands before the paths inside the folder, with a slash at its end; empty for nothing. */
  readonly prefix: string;
}

/** Faults are listed up to so many. */
const NAMED = 6;

/**
 * Reads both pictures of each pair.
 *
 * @param onProgress Called with how many pairs are done.
 * @throws {Error} naming every fault: a file that does not decode or is no PNG or JPEG inside, two pictures of different
 * sizes, one file twice.
 */
export async function pinFolder(
  folder: string,
  pairs: readonly PairFiles[],
  published: Published,
  onProgress: (done: number) => void = () => {},
): Promise<PairEntry[]> {
  const entries: PairEntry[] = [];
  const faults: string[] = [];
  for (const [at, pair] of pairs.entries()) {
    try {
      entries.push(await pinPair(folder, pair, published));
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
    onProgress(at + 1);
  }
  if (faults.length > 0) {
    const more = faults.length - NAMED;
    throw new Error(
      [
        `Cannot pin ${folder}: ${faults.length} of ${pairs.length} pairs are no pairs:`,
        ...faults.slice(0, NAMED),
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join("\n  "),
    );
  }
  return entries;
}

async function pinPair(
  folder: string,
  { id, ir: irPath, vi: viPath }: PairFiles,
  published: Published,
): Promise<PairEntry> {
  assertPlain(id, [irPath, viPath]);
  const ir = await pinFile(folder, irPath, published);
  const vi = await pinFile(folder, viPath, published);
  if (ir.size.join() !== vi.size.join()) {
    throw new Error(
      `${irPath} has ${ir.size.join("x")} pixels, ${viPath} ${
        vi.size.join("x")
      }`,
    );
  }
  if (ir.file.sha256 === vi.file.sha256) {
    throw new Error(`${irPath} and ${viPath} are the same file`);
  }
  return { id, size: ir.size, ir: ir.file, vi: vi.file };
}

function assertPlain(id: string, paths: readonly string[]): void {
  const { ir, id: names } = pairSchema.shape;
  if (
    names.safeParse(id).success &&
    paths.every((path) => ir.shape.path.safeParse(path).success)
  ) return;
  throw new Error(
    `${
      paths.join(" and ")
    } cannot be entered: names have letters, digits, - and _ only`,
  );
}

async function pinFile(
  folder: string,
  path: string,
  { source, prefix }: Published,
): Promise<{ size: [number, number]; file: PairEntry["ir"] }> {
  const bytes = await readBytes(`${folder}/${path}`);
  const { format } = inspectImage(bytes, path);
  if (format === "bmp") throw new Error(`${path} is a BMP inside`);
  const picture = await decodeImage(bytes, { name: path });
  return {
    size: [picture.width, picture.height],
    file: {
      source,
      path: prefix + path,
      format: format === "png" ? "PNG" : "JPEG",
      channels: picture.channels,
      bytes: bytes.length,
      sha256: await sha256Hex(bytes),
      luma601Sha256: await sha256Hex(luma601(picture).data),
    },
  };
}
