import { make, type Rows, stronger, zip } from "./plane.ts";

/** Four levels, the approximation always at the top left. */
export function referenceWavelet(ir: Rows, vi: Rows, level = 0): Rows {
  if (level === 4) return zip(ir, vi, (x, y) => (x + y) / 2);
  const [height, width] = [ir.length, ir[0]!.length];
  const [a, b] = [ir, vi].map((plane) =>
    transpose(transpose(plane.map(transform)).map(transform))
  );
  const [halfHeight, halfWidth] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  const rest = (plane: Rows): Rows =>
    make(halfHeight, halfWidth, (y, x) => plane[y]![x]!);
  const fusedRest = referenceWavelet(rest(a!), rest(b!), level + 1);
  const fused = make(
    2 * halfHeight,
    2 * halfWidth,
    (y, x) =>
      y < halfHeight && x < halfWidth
        ? fusedRest[y]![x]!
        : stronger(a![y]![x]!, b![y]![x]!, Math.abs),
  );
  const rows = transpose(
    transpose(fused).map((column) => inverse(column, height)),
  );
  return rows.map((row) => inverse(row, width));
}

/** The sample of a signal mirrored at its first and last one. */
function mirrored(signal: number[], position: number): number {
  const period = 2 * (signal.length - 1);
  const folded = ((position % period) + period) % period;
  return signal[Math.min(folded, period - folded)]!;
}

/** The 5/3 filters as they are printed, low at even and high at odd positions; the high ones after the low ones. */
function transform(signal: number[]): number[] {
  const even = signal.length % 2 === 0 ? signal : [...signal, signal.at(-1)!];
  const filter = (taps: number[], centre: number): number =>
    taps.reduce(
      (sum, tap, index) =>
        sum + tap * mirrored(even, centre + index - (taps.length - 1) / 2),
      0,
    );
  const low: number[] = [];
  const high: number[] = [];
  for (let position = 0; position < even.length; position += 2) {
    low.push(filter([-1 / 8, 2 / 8, 6 / 8, 2 / 8, -1 / 8], position));
    high.push(filter([-1 / 2, 1, -1 / 2], position + 1));
  }
  return [...low, ...high];
}

/** The signal of that length those filters make the coefficients from: synthesis filters 1/2 1 1/2 and −1 2 6 2 −1. */
function inverse(coefficients: number[], length: number): number[] {
  const half = coefficients.length / 2;
  const spread = Array.from(
    { length: 2 * half },
    (_, position) =>
      coefficients[(position >> 1) + (position % 2 === 0 ? 0 : half)]!,
  );
  return Array.from({ length }, (_, position) => {
    let sum = 0;
    for (let tap = -2; tap <= 2; tap++) {
      const isLow = (position + tap) % 2 === 0;
      const weights = isLow
        ? [0, 1 / 2, 1, 1 / 2, 0]
        : [-1 / 8, -2 / 8, 6 / 8, -2 / 8, -1 / 8];
      sum += weights[tap + 2]! * mirrored(spread, position + tap);
    }
    return sum;
  });
}

function transpose(plane: Rows): Rows {
  return plane[0]!.map((_, x) => plane.map((row) => row[x]!));
}
