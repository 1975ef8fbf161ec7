/** An unfinished download on disk, held by one process at a time. */
import { lookAt } from "../files/read_file.ts";
import { SYSTEM_CLOCK } from "./clock.ts";

/**
 * Opens a `.part` for this process alone.
 *
 * The lock is the operating system's (flock), so a killed process leaves none behind. A holder renames or removes the
 * file when it is done: whoever waited then holds a file without this name and must open it again, or it would write
 * into a finished object.
 *
 * @param isDone Asked each time the lock is got: true when another process has finished the work meanwhile.
 * @throws {UnfitFile} if something else than a file lies there.
 * @returns The locked file, or null when `isDone` said so. Closing it gives the lock back.
 */
export async function openPart(
  path: string,
  isDone: () => Promise<boolean>,
  signal: AbortSignal | undefined,
): Promise<Deno.FsFile | null> {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  for (;;) {
    await lookAt(path).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
    const file = await Deno.open(path, {
      read: true,
      write: true,
      create: true,
    });
    let keep = false;
    try {
      while (!(await file.tryLock(true))) {
        await SYSTEM_CLOCK.delay(LOCK_POLL_MS, signal);
      }
      if (await isDone()) return null;
      if (await isStillAt(path, file)) {
        keep = true;
        return file;
      }
    } finally {
      if (!keep) file.close();
    }
  }
}

/** Writes all of some bytes at the file position. */
export async function writeAll(
  file: Deno.FsFile,
  bytes: Uint8Array,
): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await file.write(bytes.subarray(written));
  }
}

/** The first `size` bytes of a file. */
export async function readWhole(
  file: Deno.FsFile,
  size: number,
): Promise<Uint8Array> {
  await file.seek(0, Deno.SeekMode.Start);
  const bytes = new Uint8Array(size);
  for (let read = 0; read < size;) {
    const count = await file.read(bytes.subarray(read));
    if (count === null) break;
    read += count;
  }
  return bytes;
}

async function isStillAt(path: string, file: Deno.FsFile): Promise<boolean> {
  const held = await file.stat();
  return await Deno.stat(path).then(
    (named) => named.ino === held.ino && named.dev === held.dev,
    () => false,
  );
}

/** Short against a download, long against a system call. */
const LOCK_POLL_MS = 25;
