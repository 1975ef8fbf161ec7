/**
 * Every file of some files and folders, by its path.
 *
 * @param paths from `root`, with slashes.
 * @throws {Error} if one is a link or no regular file: what it leads to may be anybody's.
 */
export async function* filesBelow(
  paths: readonly string[],
  root: URL,
): AsyncGenerator<string> {
  for (const path of paths) {
    const place = new URL(encodePath(path), root);
    const info = await Deno.lstat(place);
    if (info.isFile) {
      yield path;
      continue;
    }
    if (!info.isDirectory) {
      throw new Error(
        `Cannot pack ${path}: it is ${
          info.isSymlink ? "a link" : "no regular file"
        }; put the file itself in its place`,
      );
    }
    const inner: string[] = [];
    for await (
      const { name } of Deno.readDir(new URL(`${encodePath(path)}/`, root))
    ) inner.push(`${path}/${name}`);
    yield* filesBelow(inner, root);
  }
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
