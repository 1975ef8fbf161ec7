/** The names somebody may have meant. */

/**
 * The `names` closest to `typed`, ignoring case: those that contain it or begin it, or differ by at
 * most a third of its letters (Levenshtein distance); the closest first, at most three.
 */
export function nearest(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  if (wanted === "") return [];
  return names
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) =>
      name.toLowerCase().includes(wanted) ||
      wanted.includes(name.toLowerCase()) ||
      distance * 3 <= wanted.length
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  return row[b.length]!;
}
