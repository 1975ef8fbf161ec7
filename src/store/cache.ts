/** The cache on this machine: `<dir>/sha256/<hex>`, with wrong objects set aside in `<dir>/quarantine/`. */
import { explainFileError } from "../files/explain.ts";
import { objectPath } from "./object_path.ts";
import type { Pin } from "./pin.ts";
import { readObject } from "./read_object.ts";
import { type Source, SourceMiss, WrongBytes } from "./source.ts";
import type { Contents } from "./verify.ts";

/** The first source; every object is checked each time it is read. */
export class Cache implements Source {
  readonly #dir: string;

  /** A cache below a folder, which need not exist yet. */
  constructor(dir: string) {
    this.#dir = dir;
  }

  label(): string {
    return `cache ${this.#dir}`;
  }

  /** Where an object lies. */
  path(sha256: string): string {
    return `${this.#dir}/${objectPath(sha256)}`;
  }

  /** Where the unfinished download of an object lies. */
  partPath(sha256: string): string {
    return `${this.#dir}/partial/${sha256}.part`;
  }

  async read(pin: Pin): Promise<Uint8Array> {
    const path = this.path(pin.sha256);
    let got: Uint8Array | Contents;
    try {
      got = await readObject(path, pin);
    } catch (error) {
      throw new SourceMiss(
        error instanceof Deno.errors.NotFound
          ? "not there"
          : explainFileError(error, "read", path),
      );
    }
    if (got instanceof Uint8Array) return got;
    throw new WrongBytes(pin, got, await this.#quarantine(pin.sha256));
  }

  /** Makes a verified file of the same file system an object, by renaming it. */
  async adopt(path: string, sha256: string): Promise<void> {
    await Deno.mkdir(`${this.#dir}/sha256`, { recursive: true });
    await Deno.rename(path, this.path(sha256));
  }

  /** What was done with an object that is not what its name says. */
  async #quarantine(sha256: string): Promise<string> {
    const folder = `${this.#dir}/quarantine`;
    const aside = `${folder}/${sha256}.${crypto.randomUUID().slice(0, 8)}`;
    try {
      await Deno.mkdir(folder, { recursive: true });
      await Deno.rename(this.path(sha256), aside);
      return `moved to ${aside}`;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) {
        return "another process has moved it aside";
      }
      return `left in place, ${explainFileError(error, "write", folder)}`;
    }
  }
}
