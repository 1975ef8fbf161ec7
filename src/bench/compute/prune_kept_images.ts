/**
 * Removes the pictures that were kept longest until the rest takes at most so many bytes. What cannot be looked at or
 * removed stays: a run does not fail for it.
 */
export async function pruneKeptImages(
  directory: string,
  most: number,
): Promise<void> {
  const kept: { path: string; size: number; time: number }[] = [];
  for (const folder of await namesIn(directory)) {
    for (const name of await namesIn(`${directory}/${folder}`)) {
      const path = `${directory}/${folder}/${name}`;
      const stat = await Deno.stat(path).catch(() => null);
      if (stat === null) continue;
      kept.push({ path, size: stat.size, time: stat.mtime?.getTime() ?? 0 });
    }
  }
  let total = kept.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of kept.sort((a, b) => a.time - b.time)) {
    if (total <= most) return;
    await Deno.remove(path).catch(() => {});
    total -= size;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) =>
      name
    );
  } catch {
    return [];
  }
}
