/** So many first bytes tell what a file is. */
export const HEAD_BYTES = 64;

/**
 * Sees to it that a file is not one of those that people take for an ONNX file.
 *
 * @param path what its user calls it.
 * @param bytes its first {@linkcode HEAD_BYTES} or more; none of an empty file.
 * @param doing What it is wanted for, such as `bench`.
 * @throws {TypeError} that says what it is.
 */
export function refuseAlien(
  path: string,
  bytes: Uint8Array,
  doing: string = "bench",
): void {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const kind = head === "" ? "empty" : alienKind(head);
  if (kind !== null) {
    throw new TypeError(`Cannot ${doing} ${path}: it is ${kind}`);
  }
}

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

function alienKind(head: string): string | null {
  const alien = ALIENS.find(({ starts, at = 0 }) =>
    head.startsWith(starts, at)
  );
  return alien?.what ??
    (TEXT.test(head) ? "text; name a file that holds a network" : null);
}
