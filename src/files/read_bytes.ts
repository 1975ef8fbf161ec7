/** Reads a file the user named, with errors that say what to do. */
import { ImageError } from "../image/image_error.ts";
import { explainFileError } from "./explain.ts";
import { readFile } from "./read_file.ts";

/** The most a picture may have, in bytes: more than any format read here needs for the largest picture decoded. */
export const LARGEST_PICTURE = 512 * 1024 * 1024;

/** The most a network may have, in bytes: what one protobuf message, and so an ONNX file, can hold. */
export const LARGEST_NETWORK = 2 ** 31 - 1;

/**
 * The bytes of a file.
 *
 * @param most the bytes it may have; those of a picture unless told
 * @throws {ImageError} "unreadable": missing, no file, too large, or not allowed; the cause is the error behind it.
 */
export async function readBytes(
  path: string | URL,
  most: number = LARGEST_PICTURE,
): Promise<Uint8Array> {
  try {
    return await readFile(path, { most });
  } catch (cause) {
    const name = displayPath(path);
    throw new ImageError(
      "unreadable",
      `Cannot read ${name}: ${
        cause instanceof Deno.errors.NotFound
          ? "there is no such file; check the path"
          : explainFileError(cause, "read", name)
      }`,
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
