/** The files of variants, as the folders have them. */

/**
 * Paths such as `cdd/ag.ts` and `strict/q/q_m.ts`, sorted.
 *
 * @param folder holds one folder a code base; `src/metrics/variants` unless told.
 */
export async function variantFiles(
  folder: URL = new URL("../../src/metrics/variants/", import.meta.url),
): Promise<string[]> {
  const files: string[] = [];
  const walk = async (path: string): Promise<void> => {
    for await (
      const { name, isDirectory } of Deno.readDir(new URL(path, folder))
    ) {
      if (isDirectory) await walk(`${path}${name}/`);
      else files.push(path + name);
    }
  };
  await walk("./");
  return files.map((file) => file.slice(2)).sort();
}
