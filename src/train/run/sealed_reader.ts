import { createHash } from "node:crypto";

const BUFFER = 1 << 20;

/** Reads what a `SealedWriter` wrote, piece by piece; nothing of it is to be believed before the seal was found whole. */
export class SealedReader {
  readonly #file: Deno.FsFile;
  readonly #hash = createHash("sha256");
  readonly #buffer = new Uint8Array(BUFFER);
  #at = 0;
  #end = 0;

  constructor(file: Deno.FsFile) {
    this.#file = file;
  }

  /** @throws {RangeError} where the file ends before. */
  async read(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.#take(length);
    this.#hash.update(bytes);
    return bytes;
  }

  /** Text up to a line's end, which is taken too. @throws {RangeError} where there is none within `most` bytes. */
  async readLine(most: number): Promise<string> {
    const pieces: Uint8Array[] = [];
    for (let length = 0; length < most;) {
      if (this.#at === this.#end) await this.#fill();
      const there = this.#buffer.subarray(this.#at, this.#end);
      const found = there.indexOf(10);
      const piece = await this.read(found < 0 ? there.length : found + 1);
      pieces.push(piece);
      length += piece.length;
      if (found >= 0) {
        const text = await new Blob(pieces as BlobPart[]).text();
        return text.slice(0, -1);
      }
    }
    throw new RangeError("a line of it has no end");
  }

  /** @throws {RangeError} where the seal is not that of what was read, or is not the end. */
  async unseal(): Promise<void> {
    const expected = this.#hash.digest();
    const found = await this.#take(expected.length);
    if (found.some((byte, at) => byte !== expected[at])) {
      throw new RangeError("its bytes are not those that were sealed");
    }
    if (
      await this.#file.read(new Uint8Array(1)) !== null || this.#at < this.#end
    ) {
      throw new RangeError("it goes on after its end");
    }
  }

  async #take(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      if (this.#at === this.#end) await this.#fill();
      const piece = this.#buffer.subarray(
        this.#at,
        Math.min(this.#end, this.#at + length - at),
      );
      bytes.set(piece, at);
      at += piece.length;
      this.#at += piece.length;
    }
    return bytes;
  }

  async #fill(): Promise<void> {
    const got = await this.#file.read(this.#buffer);
    if (got === null) throw new RangeError("it ends too early");
    this.#at = 0;
    this.#end = got;
  }
}
