/** The content-addressed files that are here, and which of them may be passed on. */
import { codeUnitOrder } from "../../src/canon/code_unit_order.ts";
import { lookAt } from "../../src/files/read_file.ts";
import { objectPath } from "../../src/store/object_path.ts";
import type { Pin } from "../../src/store/pin.ts";
import { type BundleFile, fileOnDisk } from "./bundle_file.ts";
import type { PinOwner } from "./pin_owners.ts";

/** What came of an owner's files. */
export interface ObjectAccount {
  readonly id: string;
  readonly licence: string;
  /** Files in the bundle, and their bytes. */
  readonly taken: Tally;
  /** Files that are here but may not be passed on. */
  readonly withheld: Tally;
  /** Files that are not here. */
  readonly absent: Tally;
}

/** So many files of so many bytes in all. */
export interface Tally {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Finds the objects of the owners in folders laid out `sha256/<digest>`, those of a cache before those of a mirror. They
 * are looked at, and read and held to their digests only when they are bundled.
 *
 * @param mine whether what may not be passed on is taken too.
 * @throws {Error} if one is there but cannot be looked at.
 */
export async function objectFiles(
  owners: readonly PinOwner[],
  folders: readonly string[],
  mine: boolean,
): Promise<{ files: BundleFile[]; accounts: ObjectAccount[] }> {
  const files = new Map<string, BundleFile>();
  const accounts: ObjectAccount[] = [];
  const free = new Set(
    owners.filter(({ redistributable }) => redistributable)
      .flatMap(({ pins }) => pins.map(({ sha256 }) => sha256)),
  );
  for (const { id, licence, pins } of owners) {
    const [taken, withheld, absent] = [new Sum(), new Sum(), new Sum()];
    const own = new Map(pins.map((pin) => [pin.sha256, pin]));
    for (const pin of own.values()) {
      const from = await place(pin, folders);
      if (from === null) absent.add(pin);
      else if (!mine && !free.has(pin.sha256)) withheld.add(pin);
      else {
        taken.add(pin);
        const { sha256 } = pin;
        const path = `objects/${objectPath(sha256)}`;
        files.set(sha256, await fileOnDisk(path, from, { sha256 }));
      }
    }
    accounts.push({ id, licence, taken, withheld, absent });
  }
  return {
    files: [...files.values()].sort((a, b) => codeUnitOrder(a.path, b.path)),
    accounts,
  };
}

/** The first of the folders that has a file of its length. */
async function place(
  { sha256, bytes }: Pin,
  folders: readonly string[],
): Promise<string | null> {
  for (const folder of folders) {
    const path = `${folder}/${objectPath(sha256)}`;
    const info = await lookAt(path).catch((error) => {
      if (error instanceof Deno.errors.NotFound) return null;
      throw new Error(
        `Cannot bundle ${path}: ${
          error instanceof Error ? error.message : error
        }; remove it and run deno task fetch`,
        { cause: error },
      );
    });
    if (info?.size === bytes) return path;
  }
  return null;
}

class Sum implements Tally {
  files = 0;
  bytes = 0;

  add({ bytes }: Pin): void {
    this.files++;
    this.bytes += bytes;
  }
}
