/** Reads a file that may be anything, hanging on nothing: only a regular file of a stated size is opened. */

/** How many bytes a file may have: as many as its pin says, or a stated most where there is no pin. */
export type FileSize = { readonly bytes: number } | { readonly most: number };

/** The most a text of ours may have, in bytes: a quarter of what JavaScript can hold in one string. */
export const LARGEST_TEXT = 128 * 1024 * 1024;

/** What lies at a path is not the file it should be; nothing of it was read. */
export class UnfitFile extends Error {
  override readonly name = "UnfitFile";
  /** What lies there: "a named pipe", "5 bytes". */
  readonly what: string;

  /** An error whose message is a sentence about a path: "it is a named pipe, not a file". */
  constructor(what: string, reason: string) {
    super(reason);
    this.what = what;
  }
}

/**
 * The bytes of a file, looked at before it is opened: a pipe, a device, a folder, a link to itself or a file of a wrong
 * size is refused at once.
 *
 * @throws {UnfitFile} if it is no regular file or has another size. @throws Deno's own error if it cannot be read.
 */
export async function readFile(
  path: string | URL,
  size: FileSize,
): Promise<Uint8Array<ArrayBuffer>> {
  const info = await lookAt(path);
  if ("bytes" in size && info.size !== size.bytes) {
    throw new UnfitFile(
      `${info.size} bytes`,
      `it has ${info.size} bytes, not ${size.bytes}`,
    );
  }
  if ("most" in size && info.size > size.most) {
    throw new UnfitFile(
      `${info.size} bytes`,
      `it has ${info.size} bytes, more than the ${size.most} that are read`,
    );
  }
  // Some of the system's own files say 0 bytes and never end.
  return info.size === 0 ? new Uint8Array() : await Deno.readFile(path);
}

/**
 * The text of a file of ours, at most {@linkcode LARGEST_TEXT} bytes.
 *
 * @throws As {@linkcode readFile}.
 */
export async function readText(path: string | URL): Promise<string> {
  return new TextDecoder().decode(
    await readFile(path, { most: LARGEST_TEXT }),
  );
}

/**
 * What the system says of a file.
 *
 * @throws {UnfitFile} if it is no regular file. @throws {Deno.errors.NotFound} if nothing is there.
 */
export async function lookAt(path: string | URL): Promise<Deno.FileInfo> {
  const info = await Deno.stat(path).catch((error) => {
    if (error instanceof Deno.errors.FilesystemLoop) throw noFile(LOOP);
    throw error;
  });
  if (!info.isFile) throw noFile(kindOf(info));
  return info;
}

const LOOP = "a link that leads back to itself";

function kindOf(info: Deno.FileInfo): string {
  if (info.isDirectory) return "a folder";
  if (info.isFifo) return "a named pipe";
  if (info.isSocket) return "a socket";
  return info.isCharDevice || info.isBlockDevice
    ? "a device"
    : "something else";
}

function noFile(what: string): UnfitFile {
  return new UnfitFile(what, `it is ${what}, not a file`);
}
