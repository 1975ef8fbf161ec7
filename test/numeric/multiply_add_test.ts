import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { multiplyAdd } from "../../src/numeric/multiply_add.ts";

/** A float64 as a whole number of 2^-1400. */
function exact(x: number): bigint {
  const bits = new BigInt64Array(Float64Array.of(Math.abs(x)).buffer)[0]!;
  const exponent = bits >> 52n, fraction = bits & (2n ** 52n - 1n);
  const whole = exponent === 0n
    ? fraction << 326n
    : (fraction | 2n ** 52n) << (exponent + 325n);
  return x < 0 ? -whole : whole;
}

/** The float64 next to a number of 2^-2800, the even one of two. */
function rounded(value: bigint): number {
  const size = value < 0n ? -value : value;
  const surplus = BigInt(Math.max(size.toString(2).length - 53, 0));
  let kept = size >> surplus;
  const twice = (size - (kept << surplus)) * 2n, one = 1n << surplus;
  if (twice > one || (twice === one && (kept & 1n) === 1n)) kept++;
  // In two steps, as 2^-2800 itself is no float64.
  const power = Number(surplus) - 2800;
  const half = Math.trunc(power / 2);
  const result = Number(kept) * 2 ** half * 2 ** (power - half);
  return value < 0n ? -result : result;
}

function obvious(x: number, y: number, z: number): number {
  return rounded(exact(x) * exact(y) + (exact(z) << 1400n));
}

const number = fc.tuple(
  fc.double({ min: 1, max: 2, noNaN: true }),
  fc.integer({ min: -40, max: 40 }),
  fc.boolean(),
).map(([fraction, power, negative]) =>
  (negative ? -1 : 1) * fraction * 2 ** power
);

Deno.test("multiplyAdd: rounds the exact value once", () => {
  fc.assert(
    fc.property(number, number, number, (x, y, z) => {
      assertEquals(multiplyAdd(x, y, z), obvious(x, y, z));
      // Where nearly all of the product is taken away, its error decides.
      assertEquals(multiplyAdd(x, y, -x * y), obvious(x, y, -x * y));
    }),
    { numRuns: 2000 },
  );
});

Deno.test("multiplyAdd: halfway cases that two roundings get wrong", () => {
  const ulp = 2 ** -52;
  // 1 + half an ulp and a little more: rounding the low part first would make it a tie.
  const cases: [number, number, number][] = [
    [1 + ulp, 1 + ulp, 2 ** 60],
    [1 + ulp, 2 ** -53, 1],
    [1 - ulp, 2 ** -53, 1],
    [-1 - ulp, 2 ** -54, 1],
    [0.1, 10, -1],
    [0, 5, 0.25],
    [3, 0, -0.1],
  ];
  for (const [x, y, z] of cases) {
    assertEquals(multiplyAdd(x, y, z), obvious(x, y, z), `${x} ${y} ${z}`);
  }
});
