/** Eigenvalues and eigenvectors make the matrix again. */
import { assertAlmostEquals } from "@std/assert";
import fc from "fast-check";
import { eigenOfSymmetric } from "../../src/numeric/eigen_of_symmetric.ts";

Deno.test("eigenOfSymmetric: V diag(values) Vᵀ is the matrix and V is orthonormal", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 9 }).chain((n) =>
      fc.array(fc.integer({ min: -1000, max: 1000 }), {
        minLength: n * n,
        maxLength: n * n,
      })
    ),
    (numbers) => {
      const n = Math.sqrt(numbers.length);
      const matrix = Float64Array.from(
        numbers,
        (_, at) =>
          numbers[Math.floor(at / n) * n + at % n]! +
          numbers[at % n * n + Math.floor(at / n)]!,
      );
      const { values, vectors } = eigenOfSymmetric(matrix);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let rebuilt = 0, product = 0;
          for (let k = 0; k < n; k++) {
            rebuilt += values[k]! * vectors[k * n + i]! * vectors[k * n + j]!;
            product += vectors[i * n + k]! * vectors[j * n + k]!;
          }
          assertAlmostEquals(rebuilt, matrix[i * n + j]!, 1e-9);
          assertAlmostEquals(product, i === j ? 1 : 0, 1e-12);
        }
      }
    },
  ));
});
