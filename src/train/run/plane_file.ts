import { explainFileError } from "../../files/explain.ts";
import type { Planes } from "./planes.ts";

/**
 * Planes in a file, for those that would take too much memory: a scratch file, which has no name where the system allows that,
 * so that nothing is left of it however the process ends; elsewhere it ends in `.tmp`.
 *
 * @param folder is made.
 * @param area bytes of a plane.
 * @throws {Error} where it cannot be made, read or written, with the reason.
 */
export async function openPlaneFile(
  folder: string,
  area: number,
): Promise<Planes> {
  const path = `${folder}/planes.${crypto.randomUUID()}.tmp`;
  const file = await explained(path, async () => {
    await Deno.mkdir(folder, { recursive: true });
    return await Deno.open(path, { read: true, write: true, createNew: true });
  });
  await Deno.remove(path).catch(() => {});
  return {
    read(slot): Uint8Array {
      const levels = new Uint8Array(area);
      try {
        file.seekSync(slot * area, Deno.SeekMode.Start);
        for (let at = 0; at < area;) {
          const got = file.readSync(levels.subarray(at));
          if (got === null) throw new RangeError(`no plane ${slot}`);
          at += got;
        }
      } catch (cause) {
        throw refusal(path, cause);
      }
      return levels;
    },
    write(slot, levels): void {
      try {
        file.seekSync(slot * area, Deno.SeekMode.Start);
        for (let at = 0; at < area;) at += file.writeSync(levels.subarray(at));
      } catch (cause) {
        throw refusal(path, cause);
      }
    },
    drop(): void {},
    [Symbol.dispose](): void {
      file.close();
      try {
        Deno.removeSync(path);
      } catch {
        // It is gone already.
      }
    },
  };
}

async function explained<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw refusal(path, cause);
  }
}

function refusal(path: string, cause: unknown): Error {
  const why = explainFileError(cause, "write", path);
  return new Error(`Cannot keep best outputs: ${why}`, { cause });
}
