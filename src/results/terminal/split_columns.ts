/** Which columns of a wide table stand below each other. */

/**
 * Groups of columns that fit `most` characters, the `kept` first ones in every group; a column too wide for any stands
 * alone beside them.
 *
 * @param widths Characters of each column; two more are between columns.
 */
export function splitColumns(
  widths: readonly number[],
  { kept, most }: { readonly kept: number; readonly most: number },
): number[][] {
  const first = [...widths.keys()].slice(0, kept);
  const taken = first.reduce((sum, at) => sum + widths[at]! + 2, 0);
  const groups: number[][] = [];
  let left = 0;
  for (let at = kept; at < widths.length; at++) {
    if (groups.length === 0 || left < widths[at]! + 2) {
      groups.push([...first]);
      left = most + 2 - taken;
    }
    groups.at(-1)!.push(at);
    left -= widths[at]! + 2;
  }
  return groups.length === 0 ? [first] : groups;
}
