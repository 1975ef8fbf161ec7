/**
 * Whether two paths lead to one file or folder, however they are spelled and through whatever links; false where nothing
 * is at one of them.
 */
export async function isSamePlace(a: string, b: string): Promise<boolean> {
  const [one, two] = await Promise.all(
    [a, b].map((path) => Deno.stat(path).catch(() => null)),
  );
  if (!one || !two) return false;
  if (one.ino !== null) return one.ino === two.ino && one.dev === two.dev;
  return await Deno.realPath(a) === await Deno.realPath(b);
}
