import { digestOf } from "../../canon/digest_of.ts";
import { readTextIfThere } from "../../files/read_text_if_there.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { SearchUnit } from "./search_units.ts";

/**
 * Finished units of a suite, a file each: `search/units/<digest>.json` of the cache. What is there is not computed again; what is
 * damaged is.
 */
export class UnitShelf {
  readonly #folder: string;
  readonly #common: Readonly<Record<string, unknown>>;

  /** @param common what decides every unit: the code and the suite. */
  constructor(cacheDir: string, common: Readonly<Record<string, unknown>>) {
    this.#folder = `${cacheDir}/search/units`;
    this.#common = common;
  }

  /** The unit of a key, computed where it is not there. */
  async take<U extends SearchUnit>(
    key: Readonly<Record<string, unknown>>,
    compute: () => Promise<U>,
  ): Promise<U> {
    const name = (await digestOf({ ...this.#common, ...key })).slice(0, 24);
    const path = `${this.#folder}/${name}.json`;
    const kept = await read(path);
    if (kept !== null) return kept as U;
    const unit = await compute();
    const text = JSON.stringify({ unit, digest: await digestOf(unit) });
    await writeAtomically(path, `${text}\n`);
    return unit;
  }
}

async function read(path: string): Promise<SearchUnit | null> {
  const text = await readTextIfThere(path);
  if (text === null) return null;
  try {
    const { unit, digest } = JSON.parse(text);
    return await digestOf(unit) === digest ? unit : null;
  } catch {
    return null;
  }
}
