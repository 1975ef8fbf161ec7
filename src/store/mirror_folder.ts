/**
 * The folder a mirror names, or null when it is on the network.
 *
 * @throws {RangeError} for an address of another kind, which is not repeated: it may hold a password.
 */
export function mirrorFolder(mirror: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(mirror)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (!["http", "https", "file"].includes(scheme)) {
      throw unusable(
        `its address (${scheme}) is not one of http, https or file`,
      );
    }
    if (!URL.canParse(mirror)) throw unusable("its address cannot be read");
    if (scheme !== "file") return null;
  }
  const path = mirror.startsWith("file:")
    ? decodeURIComponent(new URL(mirror).pathname)
    : mirror;
  if (/:[^/]*@/.test(path)) {
    throw unusable("it looks like an address without http:// or https://");
  }
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}

function unusable(reason: string): RangeError {
  return new RangeError(
    `Cannot use the mirror: ${reason}; check FUSEBENCH_MIRROR`,
  );
}
