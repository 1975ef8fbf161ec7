/**
 * The sum of float32 values as numpy forms it: pairwise, every partial sum rounded to float32.
 *
 * The evaluators of profile `cdd` average float32 arrays; the order of the additions is part of their arithmetic.
 * Blocks of at most 128 are summed in eight interleaved accumulators, longer runs are halved at a multiple of eight.
 *
 * @param start First element of the run, by default 0.
 * @param length Elements in the run, by default all that follow.
 */
export function pairwiseSumF32(
  values: Float32Array,
  start = 0,
  length = values.length - start,
): number {
  if (length <= BLOCK) return blockSum(values, start, length);
  let half = Math.floor(length / 2);
  half -= half % 8;
  return Math.fround(
    pairwiseSumF32(values, start, half) +
      pairwiseSumF32(values, start + half, length - half),
  );
}

const BLOCK = 128;
const f = Math.fround;

function blockSum(v: Float32Array, start: number, length: number): number {
  const end = start + length;
  if (length < 8) {
    let sum = 0;
    for (let i = start; i < end; i++) sum = f(sum + v[i]!);
    return sum;
  }
  let a = v[start]!, b = v[start + 1]!, c = v[start + 2]!, d = v[start + 3]!;
  let e = v[start + 4]!,
    g = v[start + 5]!,
    h = v[start + 6]!,
    k = v[start + 7]!;
  let i = start + 8;
  for (; i + 8 <= end; i += 8) {
    a = f(a + v[i]!);
    b = f(b + v[i + 1]!);
    c = f(c + v[i + 2]!);
    d = f(d + v[i + 3]!);
    e = f(e + v[i + 4]!);
    g = f(g + v[i + 5]!);
    h = f(h + v[i + 6]!);
    k = f(k + v[i + 7]!);
  }
  let sum = f(f(f(a + b) + f(c + d)) + f(f(e + g) + f(h + k)));
  for (; i < end; i++) sum = f(sum + v[i]!);
  return sum;
}
