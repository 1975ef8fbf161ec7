/** A blur from running sums. */

/**
 * Blurs `data` (`width` × `height`, row by row) with a box of side `2 × radius + 1`, `passes` times in
 * each direction (three come close to a gaussian); the border pixels are repeated outwards.
 */
export function boxBlur(
  data: Float64Array,
  width: number,
  height: number,
  radius: number,
  passes: number,
): Float64Array {
  let current = data;
  for (let pass = 0; pass < passes; pass++) {
    current = blurLines(current, height, width, width, 1, radius);
    current = blurLines(current, width, height, 1, width, radius);
  }
  return current;
}

function blurLines(
  data: Float64Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): Float64Array {
  const out = new Float64Array(data.length);
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    const at = (i: number): number =>
      data[start + Math.max(0, Math.min(length - 1, i)) * step]!;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      out[start + i * step] = sum / (2 * radius + 1);
      sum += at(i + radius + 1) - at(i - radius);
    }
  }
  return out;
}
