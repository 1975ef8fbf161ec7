/** Eigenvalues of small symmetric matrices. */
import { eigenOfSymmetric } from "./eigen_of_symmetric.ts";

/**
 * The eigenvalues of a symmetric matrix, smallest first, each within a few ulp of the largest one's size.
 *
 * @param matrix Finite numbers, row by row, as many rows as columns, symmetric.
 */
export function symmetricEigenvalues(
  matrix: readonly (readonly number[])[],
): number[] {
  return [...eigenOfSymmetric(Float64Array.from(matrix.flat())).values]
    .sort((one, other) => one - other);
}
