/** A mirror that is a folder, laid out `sha256/<hex>`. */
import { explainFileError } from "../files/explain.ts";
import { objectPath } from "./object_path.ts";
import type { Pin } from "./pin.ts";
import { readObject } from "./read_object.ts";
import { type Source, SourceMiss, WrongBytes } from "./source.ts";
import type { Contents } from "./verify.ts";

/**
 * Objects are read where they lie and checked each time: a copy in the cache would double the disk they take and be no
 * safer. Nothing in a mirror is ever changed.
 */
export class DirectoryMirror implements Source {
  readonly #dir: string;

  /** A mirror below a folder. */
  constructor(dir: string) {
    this.#dir = dir;
  }

  label(): string {
    return `mirror ${this.#dir}`;
  }

  /** Where an object lies. */
  path(sha256: string): string {
    return `${this.#dir}/${objectPath(sha256)}`;
  }

  async read(pin: Pin): Promise<Uint8Array> {
    const path = this.path(pin.sha256);
    let got: Uint8Array | Contents;
    try {
      got = await readObject(path, pin);
    } catch (error) {
      throw new SourceMiss(
        await this.#whyUnusable() ??
          (error instanceof Deno.errors.NotFound
            ? "not there"
            : explainFileError(error, "read", path)),
      );
    }
    if (got instanceof Uint8Array) return got;
    throw new WrongBytes(pin, got, "left in place, a mirror is never changed");
  }

  /** What is wrong with the mirror as a whole; null where nothing is, or it may not be looked at. */
  async #whyUnusable(): Promise<string | null> {
    const folder = `${this.#dir}/sha256`;
    const isFolder = await Deno.stat(folder).then(
      (there) => there.isDirectory,
      (error) =>
        error instanceof Deno.errors.NotCapable ||
        error instanceof Deno.errors.PermissionDenied,
    );
    return isFolder
      ? null
      : `there is no folder ${folder}; check FUSEBENCH_MIRROR`;
  }
}
