import { isSamePlace } from "./same_place.ts";

/**
 * Whether a path leads to a folder or to a place inside it, however the two are spelled and through whatever links; the
 * place need not be there yet.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  let at = await realPlace(path);
  while (true) {
    if (await isSamePlace(at, folder)) return true;
    const above = parentOf(at);
    if (above === at) return false;
    at = above;
  }
}

/** The real path of the nearest folder that is there. */
async function realPlace(path: string): Promise<string> {
  const real = await Deno.realPath(path).catch(() => null);
  if (real !== null) return real;
  const trimmed = path.replace(/(?<=.)[\\/]+$/, "");
  const above = /[\\/]/.test(trimmed) ? parentOf(trimmed) : ".";
  return above === trimmed ? trimmed : await realPlace(above);
}

function parentOf(path: string): string {
  const above = path.replace(/[\\/]+[^\\/]*$/, "");
  return above === "" || above.endsWith(":")
    ? path.slice(0, above.length + 1)
    : above;
}
