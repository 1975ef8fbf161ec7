/** Eigenvalues and eigenvectors of a small symmetric matrix, from IEEE basic operations only. */

/** As many as any matrix of a few rows needs; each at least squares what is left beside the diagonal. */
const MOST_SWEEPS = 30;

/** Of an n x n matrix, in no order. */
export interface Eigen {
  readonly values: Float64Array;
  /** One after the other, of length 1 and n elements each. */
  readonly vectors: Float64Array;
}

/**
 * By Jacobi's method (Golub & Van Loan, Matrix Computations, section 8.5): rotations, pair by pair, until nothing is left
 * beside the diagonal.
 *
 * @param matrix n x n finite numbers, row by row, symmetric.
 */
export function eigenOfSymmetric(matrix: Float64Array): Eigen {
  const n = Math.sqrt(matrix.length);
  const a = Array.from(
    { length: n },
    (_, row) => [...matrix.subarray(row * n, row * n + n)],
  );
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let left = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        left += Math.abs(a[p]![q]!);
        if (a[p]![q] !== 0) rotate(a, vectors, p, q);
      }
    }
    if (left === 0) break;
  }
  return { values: Float64Array.from(a, (row, at) => row[at]!), vectors };
}

/** Turns rows and columns `p` and `q` so that the entry where they cross is 0. */
function rotate(
  a: number[][],
  vectors: Float64Array,
  p: number,
  q: number,
): void {
  const n = a.length, crossing = a[p]![q]!;
  const slope = (a[q]![q]! - a[p]![p]!) / (2 * crossing);
  const size = Math.abs(slope) + Math.sqrt(slope * slope + 1);
  const tangent = slope < 0 ? -1 / size : 1 / size;
  const cosine = 1 / Math.sqrt(tangent * tangent + 1), sine = tangent * cosine;
  a[p]![p]! -= tangent * crossing;
  a[q]![q]! += tangent * crossing;
  a[p]![q] = a[q]![p] = 0;
  for (let k = 0; k < n; k++) {
    if (k === p || k === q) continue;
    const first = a[k]![p]!, second = a[k]![q]!;
    a[k]![p] = a[p]![k] = cosine * first - sine * second;
    a[k]![q] = a[q]![k] = sine * first + cosine * second;
  }
  for (let k = 0; k < n; k++) {
    const first = vectors[p * n + k]!, second = vectors[q * n + k]!;
    vectors[p * n + k] = cosine * first - sine * second;
    vectors[q * n + k] = sine * first + cosine * second;
  }
}
