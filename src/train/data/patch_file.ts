/**
 * A file of patches, for sets that do not fit into memory.
 *
 * Patch after patch: infrared, visible, each `side` × `side` bytes, then the CRC-32 of both, little-endian. Its name is the
 * digest of what decided it; one of another length is written anew.
 */
import { crc32 } from "../../canon/crc32.ts";
import { explainFileError } from "../../files/explain.ts";
import type { Patch } from "./patch_set.ts";

/** Which file, and what it holds. */
export interface PatchFile {
  readonly path: string;
  readonly side: number;
  readonly count: number;
}

/**
 * Reads one patch of a file.
 *
 * @throws {Error} when it cannot be read or is not what was written.
 */
export type ReadPatch = (index: number) => Patch;

/** A file that is there whole; null where it is not. */
export async function openPatchFile(
  file: PatchFile,
): Promise<ReadPatch | null> {
  const there = await Deno.stat(file.path).catch(() => null);
  return there?.isFile && there.size === file.count * recordLength(file.side)
    ? (index): Patch => readPatch(file, index)
    : null;
}

/**
 * Writes every patch of a file, in any order, and opens it. Nobody sees half of it.
 *
 * @throws {Error} when it cannot be written, with the reason.
 */
export async function writePatchFile(
  file: PatchFile,
  patches: AsyncIterable<readonly [index: number, patch: Patch]>,
): Promise<ReadPatch> {
  const { path, side } = file;
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  const written = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      const why = explainFileError(cause, "write", path);
      throw new Error(`Cannot keep patches: ${why}`, { cause });
    }
  };
  const open = await written(async () => {
    await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    return await Deno.open(temporary, { write: true, createNew: true });
  });
  try {
    try {
      for await (const [index, patch] of patches) {
        await written(() => writeAt(open, record(patch, side), index));
      }
    } finally {
      open.close();
    }
    await written(() => Deno.rename(temporary, path));
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
  return (index) => readPatch(file, index);
}

function recordLength(side: number): number {
  return 2 * side * side + 4;
}

function record({ ir, vi }: Patch, side: number): Uint8Array {
  const bytes = new Uint8Array(recordLength(side));
  bytes.set(ir);
  bytes.set(vi, side * side);
  const end = 2 * side * side;
  new DataView(bytes.buffer).setUint32(
    end,
    crc32(bytes.subarray(0, end)),
    true,
  );
  return bytes;
}

async function writeAt(
  open: Deno.FsFile,
  bytes: Uint8Array,
  index: number,
): Promise<void> {
  await open.seek(index * bytes.length, Deno.SeekMode.Start);
  for (let at = 0; at < bytes.length;) {
    at += await open.write(bytes.subarray(at));
  }
}

/** Opened each time: nothing has to be closed by whoever holds the set. */
function readPatch({ path, side }: PatchFile, index: number): Patch {
  const bytes = new Uint8Array(recordLength(side));
  let length = 0;
  try {
    using open = Deno.openSync(path);
    open.seekSync(index * bytes.length, Deno.SeekMode.Start);
    for (let got: number | null = 0; got !== null && length < bytes.length;) {
      got = open.readSync(bytes.subarray(length));
      length += got ?? 0;
    }
  } catch (cause) {
    const why = explainFileError(cause, "read", path);
    throw new Error(`Cannot read patch ${index}: ${why}`, { cause });
  }
  const end = 2 * side * side;
  const sum = new DataView(bytes.buffer).getUint32(end, true);
  if (length < bytes.length || sum !== crc32(bytes.subarray(0, end))) {
    throw new Error(
      `Cannot read patch ${index} of ${path}: its bytes are not those that were written; remove the file, and the same command writes it anew`,
    );
  }
  return {
    ir: bytes.slice(0, side * side),
    vi: bytes.slice(side * side, end),
  };
}
