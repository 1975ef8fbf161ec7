import { lookAt } from "../../files/read_file.ts";
import { readBytes } from "../../files/read_bytes.ts";

/** A kind of file by its first bytes, as characters. */
interface Alien {
  readonly starts: string;
  /** Where these bytes stand; 0 unless told. */
  readonly at?: number;
  /** What it is, and what to do with it. */
  readonly what: string;
}

/** What people take for an ONNX file. */
const ALIENS: readonly Alien[] = [
  {
    starts: "PK\x03\x04",
    what:
      "a ZIP archive, as torch.save writes it; export the network with torch.onnx.export",
  },
  {
    starts: "\x80",
    what:
      "a Python pickle, as torch.save writes it; export the network with torch.onnx.export",
  },
  {
    starts: "\x89HDF",
    what: "an HDF5 file, as Keras writes it; convert it with tf2onnx",
  },
  {
    starts: "TFL3",
    at: 4,
    what: "a TensorFlow Lite file; convert it with tf2onnx",
  },
  { starts: "\x1f\x8b", what: "a gzip archive; unpack it" },
  {
    starts: "version https://git-lfs",
    what: "a Git LFS pointer; fetch the file itself with git lfs pull",
  },
];

const TEXT = /^[\t\n\r\x20-\x7e]+$/;

/** More weights than this do not fit into the engine's 4 GiB, which holds them several times while it opens a file. */
const MOST_BYTES = 2 ** 30;

/** Of the first bytes. */
const HEAD = 64;

/**
 * The bytes of what should be an ONNX file. Its size and first bytes are looked at before all of it is read.
 *
 * @throws {ImageError} if it cannot be read.
 * @throws {TypeError} if it can be no ONNX file; the message says what it is.
 * @throws {RangeError} if it is larger than any network that the engine holds.
 */
export async function readOnnxFile(path: string): Promise<Uint8Array> {
  const info = await lookAt(path).catch(() => null);
  // What cannot be looked at cannot be read either, and reading explains why.
  if (info === null) return await readBytes(path);
  const alien = info.size === 0 ? "empty" : await alienKind(path);
  if (alien !== null) {
    throw new TypeError(`Cannot bench ${path}: it is ${alien}`);
  }
  if (info.size > MOST_BYTES) {
    throw new RangeError(
      `Cannot bench ${path}: it is ${
        (info.size / 2 ** 30).toFixed(1)
      } GiB, and ONNX Runtime in WebAssembly cannot open more than 1 GiB; run it elsewhere and bench its images with --fused`,
    );
  }
  return await readBytes(path);
}

async function alienKind(path: string): Promise<string | null> {
  using file = await Deno.open(path);
  const bytes = new Uint8Array(HEAD);
  const length = await file.read(bytes) ?? 0;
  const head = String.fromCharCode(...bytes.subarray(0, length));
  const alien = ALIENS.find(({ starts, at = 0 }) =>
    head.startsWith(starts, at)
  );
  return alien?.what ??
    (TEXT.test(head) ? "text; name a file that holds a network" : null);
}
