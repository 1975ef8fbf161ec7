/**
 * Why a file operation failed, and what to do, in one line.
 */
import { UnfitFile } from "./read_file.ts";

/**
 * @param path where, as a person writes it
 */
export function explainFileError(
  error: unknown,
  doing: "read" | "write",
  path: string,
): string {
  if (error instanceof UnfitFile) {
    return `${error.message}; put the right file in place of ${path}`;
  }
  if (error instanceof Deno.errors.NotCapable) {
    return `Deno may not ${doing} ${path}; run it with deno run --allow-${doing}=${path} ...`;
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return `this user may not ${doing} ${path}; check its permissions`;
  }
  if (isDiskFull(error)) {
    return `no space left to write ${path}; free some, what is finished so far is kept`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (
    /not a directory|file exists|os error 20\b|os error 17\b/i.test(message)
  ) {
    return `${path} ${
      doing === "read" ? "is no folder" : "cannot be made"
    }, a file stands where a folder is needed; choose another folder`;
  }
  if (/is a directory|os error 21\b/i.test(message)) {
    return `${path} is a folder; name a file in it`;
  }
  return `cannot ${doing} ${path} (${message})`;
}

/** True where nothing could be written because a disk, or what its user may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error &&
    /no space left|os error 28\b|quota/i.test(error.message);
}

/** True for errors of the file system and of Deno's file permissions; false for an aborted signal, whose code is a number. */
export function isFileError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof UnfitFile ||
    typeof (error as { code?: unknown }).code === "string" ||
    Object.values(Deno.errors).some((kind) => error instanceof kind);
}
