/** Eigenvalues and eigenvectors of a small symmetric matrix. */

const MOST_SWEEPS = 50;

/** Of an n x n matrix, in no order. */
export interface Eigen {
  readonly values: Float64Array;
  /** One after the other, of length 1 and n elements each. */
  readonly vectors: Float64Array;
}

/**
 * By Jacobi's rotations (Golub & Van Loan 1996, 8.4): small eigenvalues are accurate beside large ones.
 *
 * @param matrix n x n numbers, row by row, symmetric.
 */
export function eigenOfSymmetric(matrix: Float64Array): Eigen {
  const a = matrix.slice(), n = Math.sqrt(a.length);
  const vectors = new Float64Array(a.length);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        rotated = rotate(a, vectors, n, p, q) || rotated;
      }
    }
    if (!rotated) break;
  }
  return {
    values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!),
    vectors,
  };
}

/** Makes the elements at p, q and q, p zero; whether they were more than rounding. */
function rotate(
  a: Float64Array,
  vectors: Float64Array,
  n: number,
  p: number,
  q: number,
): boolean {
  const off = a[p * n + q]!, first = a[p * n + p]!, second = a[q * n + q]!;
  if (!(Math.abs(off) > 1e-17 * Math.sqrt(Math.abs(first * second)))) {
    return false;
  }
  const half = (second - first) / (2 * off);
  const tangent = (half < 0 ? -1 : 1) /
    (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1), sine = tangent * cosine;
  turn(a, n, { from: p, to: q, step: n, cosine, sine });
  turn(a, n, { from: p * n, to: q * n, step: 1, cosine, sine });
  a[p * n + q] = a[q * n + p] = 0;
  turn(vectors, n, { from: p * n, to: q * n, step: 1, cosine, sine });
  return true;
}

/** Turns two lines of `n` elements against each other. */
function turn(
  a: Float64Array,
  n: number,
  { from, to, step, cosine, sine }: Readonly<
    Record<"from" | "to" | "step" | "cosine" | "sine", number>
  >,
): void {
  for (let i = 0; i < n; i++) {
    const x = a[from + i * step]!, y = a[to + i * step]!;
    a[from + i * step] = cosine * x - sine * y;
    a[to + i * step] = sine * x + cosine * y;
  }
}
