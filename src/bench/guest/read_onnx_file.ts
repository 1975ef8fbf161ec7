import { lookAt } from "../../files/read_file.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { HEAD_BYTES, refuseAlien } from "./refuse_alien.ts";

/** More weights than this do not fit into the engine's 4 GiB, which holds them several times while it opens a file. */
const MOST_BYTES = 2 ** 30;

/**
 * The bytes of what should be an ONNX file. Its size and first bytes are looked at before all of it is read.
 *
 * @param doing What it is wanted for, such as `bench`.
 * @throws {ImageError} if it cannot be read.
 * @throws {TypeError} if it can be no ONNX file; the message says what it is.
 * @throws {RangeError} if it is larger than any network that the engine holds.
 */
export async function readOnnxFile(
  path: string,
  doing: string = "bench",
): Promise<Uint8Array> {
  const info = await lookAt(path).catch(() => null);
  // What cannot be looked at cannot be read either, and reading explains why.
  if (info === null) return await readBytes(path);
  const head = info.size === 0 ? new Uint8Array() : await headOf(path);
  refuseAlien(path, head, doing);
  if (info.size > MOST_BYTES) {
    throw new RangeError(
      `Cannot ${doing} ${path}: it is ${
        (info.size / 2 ** 30).toFixed(1)
      } GiB, and ONNX Runtime in WebAssembly cannot open more than 1 GiB; run it elsewhere and bench its images with --fused`,
    );
  }
  return await readBytes(path);
}

async function headOf(path: string): Promise<Uint8Array> {
  using file = await Deno.open(path);
  const bytes = new Uint8Array(HEAD_BYTES);
  return bytes.subarray(0, await file.read(bytes) ?? 0);
}
