/**
 * A tar archive piece by piece, in the memory of one piece: POSIX ustar (IEEE Std 1003.1, "pax", ustar interchange format).
 *
 * The same entries in the same order give the same bytes: no times, no owners, of modes only whether a file may be run.
 */

/** One file of an archive. */
export interface TarEntry {
  /** Its path in the archive, with slashes. */
  readonly path: string;
  /** Bytes of its content. */
  readonly size: number;
  readonly executable: boolean;
  /** Its content, `size` bytes in all. */
  content(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * The bytes of the archive.
 *
 * @throws {RangeError} if a path or a size does not fit the format (100 bytes of name behind 155 of folders; below 8 GiB).
 * @throws {Error} if a content has more or fewer bytes than its entry says.
 */
export async function* tarPieces(
  entries: AsyncIterable<TarEntry> | Iterable<TarEntry>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const entry of entries) {
    yield header(entry);
    let written = 0;
    for await (const piece of entry.content()) {
      written += piece.length;
      if (written > entry.size) break;
      yield piece as Uint8Array<ArrayBuffer>;
    }
    if (written !== entry.size) {
      throw new Error(
        `Cannot archive ${entry.path}: it has ${
          written > entry.size ? "more" : "fewer"
        } bytes than the ${entry.size} it had when it was looked at; leave it alone while it is read`,
      );
    }
    yield new Uint8Array(-written & (BLOCK - 1));
  }
  yield new Uint8Array(2 * BLOCK);
}

const BLOCK = 512;
const LARGEST = 8 ** 11 - 1;

function header({ path, size, executable }: TarEntry): Uint8Array<ArrayBuffer> {
  if (size > LARGEST) {
    throw new RangeError(
      `Cannot archive ${path}: it has ${size} bytes, and the format takes ${LARGEST}`,
    );
  }
  const block = new Uint8Array(BLOCK);
  const put = (at: number, text: string): void => {
    block.set(new TextEncoder().encode(text), at);
  };
  const number = (at: number, digits: number, value: number): void =>
    put(at, value.toString(8).padStart(digits, "0"));
  const [folders, name] = split(path);
  put(0, name);
  number(100, 7, executable ? 0o755 : 0o644);
  number(108, 7, 0);
  number(116, 7, 0);
  number(124, 11, size);
  number(136, 11, 0);
  put(148, " ".repeat(8));
  put(156, "0");
  put(257, "ustar\0" + "00");
  number(329, 7, 0);
  number(337, 7, 0);
  put(345, folders);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return block;
}

/** A path as the format holds it: folders of at most 155 bytes, and a rest of at most 100. */
function split(path: string): [folders: string, name: string] {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  if (bytes(path) <= 100) return ["", path];
  for (
    let at = path.indexOf("/");
    at >= 0;
    at = path.indexOf("/", at + 1)
  ) {
    const [folders, name] = [path.slice(0, at), path.slice(at + 1)];
    if (bytes(name) <= 100 && bytes(folders) <= 155) return [folders, name];
  }
  throw new RangeError(
    `Cannot archive ${path}: its path is too long for the format; give it a shorter name`,
  );
}
