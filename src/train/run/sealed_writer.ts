import { createHash } from "node:crypto";

const BUFFER = 1 << 20;

/** Writes a file piece by piece, and at its end the SHA-256 of them all: no more than a buffer is in memory. */
export class SealedWriter {
  readonly #file: Deno.FsFile;
  readonly #hash = createHash("sha256");
  readonly #buffer = new Uint8Array(BUFFER);
  #used = 0;

  constructor(file: Deno.FsFile) {
    this.#file = file;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + BUFFER - this.#used);
      this.#buffer.set(piece, this.#used);
      this.#used += piece.length;
      at += piece.length;
      if (this.#used === BUFFER) await this.#flush();
    }
  }

  /** Writes what is left and the seal, and sees it to the disk. */
  async seal(): Promise<void> {
    await this.#flush();
    await writeAll(this.#file, this.#hash.digest());
    await this.#file.sync();
  }

  async #flush(): Promise<void> {
    const bytes = this.#buffer.subarray(0, this.#used);
    this.#hash.update(bytes);
    await writeAll(this.#file, bytes);
    this.#used = 0;
  }
}

async function writeAll(file: Deno.FsFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += await file.write(bytes.subarray(at));
  }
}
