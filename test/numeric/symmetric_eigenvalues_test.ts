import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { symmetricEigenvalues } from "../../src/numeric/symmetric_eigenvalues.ts";

Deno.test("symmetricEigenvalues: trace, squares and determinant of random matrices, smallest first", () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 6, maxLength: 6 }), (entries) => {
      const [a, b, c, d, e, f] = entries as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const [x, y, z] = symmetricEigenvalues([
        [a, d, e],
        [d, b, f],
        [e, f, c],
      ]) as [number, number, number];
      assert(x <= y && y <= z);
      const near = (one: number, other: number, size: number): void =>
        assert(Math.abs(one - other) <= 1e-14 * size, `${one}, ${other}`);
      near(x + y + z, a + b + c, 100);
      const squares = a * a + b * b + c * c + 2 * (d * d + e * e + f * f);
      near(x * x + y * y + z * z, squares, 1000);
      const determinant = a * (b * c - f * f) - d * (d * c - f * e) +
        e * (d * f - b * e);
      near(x * y * z, determinant, 10000);
    }),
  );
});

Deno.test("symmetricEigenvalues: diagonal and singular matrices", () => {
  assertEquals(symmetricEigenvalues([[3, 0], [0, -1]]), [-1, 3]);
  assertEquals(symmetricEigenvalues([[5]]), [5]);
  const ones = symmetricEigenvalues([[1, 1, 1], [1, 1, 1], [1, 1, 1]]);
  [0, 0, 3].forEach((wanted, at) =>
    assert(Math.abs(ones[at]! - wanted) < 1e-15, `${ones}`)
  );
});
