/** Reads a file the user named, with errors that say what to do. */
import { ImageError } from "../image/image_error.ts";

/**
 * The bytes of a file.
 *
 * @throws {ImageError} "unreadable": missing, a folder, or not allowed; the cause is Deno's own error.
 */
export async function readBytes(path: string | URL): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (cause) {
    throw new ImageError(
      "unreadable",
      `Cannot read ${displayPath(path)}: ${why(cause)}`,
      { cause },
    );
  }
}

/** A path as a person writes it. */
export function displayPath(path: string | URL): string {
  if (typeof path === "string") return path;
  return path.protocol === "file:"
    ? decodeURIComponent(path.pathname)
    : path.href;
}

function why(cause: unknown): string {
  if (cause instanceof Deno.errors.NotFound) {
    return "there is no such file; check the path";
  }
  if (cause instanceof Deno.errors.NotCapable) {
    return "Deno may not read it; run with --allow-read";
  }
  if (cause instanceof Deno.errors.PermissionDenied) {
    return "the system does not let this user read it; check its permissions";
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/is a directory/i.test(message)) {
    return "it is a folder; name a file in it";
  }
  return message;
}
