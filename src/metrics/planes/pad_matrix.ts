/** An image with what lies beyond its edges written out. */
import { type Border, insideOf } from "./border.ts";
import type { Matrix } from "./matrix.ts";

/** How many samples are added on each side. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The image widened on each side. */
export function padMatrix(
  { width, height, data }: Matrix,
  { left, right, top, bottom }: Margins,
  border: Exclude<Border, "valid">,
): Matrix {
  const wide = width + left + right, high = height + top + bottom;
  const columns = Int32Array.from(
    { length: wide },
    (_, x) => insideOf(x - left, width, border),
  );
  const beyond = [...columns.keys()].filter((x) =>
    x < left || x >= left + width
  );
  const padded = new Float64Array(wide * high);
  for (let y = 0; y < high; y++) {
    const row = insideOf(y - top, height, border);
    if (row < 0) continue;
    const from = row * width, to = y * wide;
    padded.set(data.subarray(from, from + width), to + left);
    for (const x of beyond) {
      const column = columns[x]!;
      if (column >= 0) padded[to + x] = data[from + column]!;
    }
  }
  return { width: wide, height: high, data: padded };
}
