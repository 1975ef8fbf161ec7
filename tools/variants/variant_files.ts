/** The files of variants, as the folders have them. */

/**
 * Paths such as `cdd/ag.ts`, sorted.
 *
 * @param folder holds one folder a code base; `src/metrics/variants` unless told.
 */
export async function variantFiles(
  folder: URL = new URL("../../src/metrics/variants/", import.meta.url),
): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (!isDirectory) {
      files.push(name);
      continue;
    }
    for await (const inner of Deno.readDir(new URL(`${name}/`, folder))) {
      files.push(`${name}/${inner.name}`);
    }
  }
  return files.sort();
}
