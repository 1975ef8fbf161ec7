/**
 * Why a file operation failed, and what to do, in one line.
 */
export function explainFileError(
  error: unknown,
  doing: "read" | "write",
  path: string,
): string {
  if (error instanceof Deno.errors.NotCapable) {
    return `Deno may not ${doing} ${path}; run it with deno run --allow-${doing}=${path} ...`;
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return `this user may not ${doing} ${path}; check its permissions`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (/no space left|os error 28\b|quota/i.test(message)) {
    return `no space left to write ${path}; free some, what was downloaded so far is kept`;
  }
  if (
    /not a directory|file exists|os error 20\b|os error 17\b/i.test(message)
  ) {
    return `${path} cannot be made, a file stands where a folder is needed; choose another folder`;
  }
  if (/is a directory|os error 21\b/i.test(message)) {
    return `${path} is a folder; name a file in it`;
  }
  return `cannot ${doing} ${path} (${message})`;
}

/** True for errors of the file system and of Deno's file permissions; false for an aborted signal, whose code is a number. */
export function isFileError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return typeof (error as { code?: unknown }).code === "string" ||
    Object.values(Deno.errors).some((kind) => error instanceof kind);
}
