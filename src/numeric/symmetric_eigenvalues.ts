/** Eigenvalues of small symmetric matrices, from IEEE basic operations only. */

/** As many as any matrix of a few rows needs; each at least squares what is left beside the diagonal. */
const MOST_SWEEPS = 30;

/**
 * The eigenvalues of a symmetric matrix, smallest first, each within a few ulp of the largest one's size.
 *
 * Jacobi's method (Golub & Van Loan, Matrix Computations, section 8.5): rotations, pair by pair, until nothing is left
 * beside the diagonal.
 *
 * @param matrix Finite numbers, row by row, as many rows as columns; what lies above the diagonal counts.
 */
export function symmetricEigenvalues(
  matrix: readonly (readonly number[])[],
): number[] {
  const n = matrix.length;
  const a = matrix.map((row, y) =>
    row.map((entry, x) => x < y ? matrix[x]![y]! : entry)
  );
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let left = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        left += Math.abs(a[p]![q]!);
        if (a[p]![q] !== 0) rotate(a, p, q);
      }
    }
    if (left === 0) break;
  }
  return a.map((row, at) => row[at]!).sort((one, other) => one - other);
}

/** Turns rows and columns `p` and `q` so that the entry where they cross is 0. */
function rotate(a: number[][], p: number, q: number): void {
  const crossing = a[p]![q]!;
  const slope = (a[q]![q]! - a[p]![p]!) / (2 * crossing);
  const size = Math.abs(slope) + Math.sqrt(slope * slope + 1);
  const tangent = slope < 0 ? -1 / size : 1 / size;
  const cosine = 1 / Math.sqrt(tangent * tangent + 1), sine = tangent * cosine;
  a[p]![p]! -= tangent * crossing;
  a[q]![q]! += tangent * crossing;
  a[p]![q] = a[q]![p] = 0;
  for (let k = 0; k < a.length; k++) {
    if (k === p || k === q) continue;
    const first = a[k]![p]!, second = a[k]![q]!;
    a[k]![p] = a[p]![k] = cosine * first - sine * second;
    a[k]![q] = a[q]![k] = sine * first + cosine * second;
  }
}
