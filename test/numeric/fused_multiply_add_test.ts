import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { fusedMultiplyAdd } from "../../src/numeric/fused_multiply_add.ts";

Deno.test("fused multiply-add: the exact value, rounded once", () => {
  const whole = fc.maxSafeInteger();
  const shift = fc.integer({ min: 0, max: 110 });
  fc.assert(
    fc.property(whole, whole, whole, shift, (a, b, c, by) => {
      const scaled = c * 2 ** (by - 50);
      const exact = (BigInt(a) * BigInt(b) << 50n) + (BigInt(c) << BigInt(by));
      assertEquals(
        fusedMultiplyAdd(a, b, scaled) + 0,
        Number(exact) / 2 ** 50,
      );
    }),
    { numRuns: 20000 },
  );
});

Deno.test("fused multiply-add: keeps what two roundings lose, and no tie is broken twice", () => {
  assertEquals(fusedMultiplyAdd(0.1, 10, -1), 2 ** -54);
  const a = 1 + 2 ** -30;
  assertEquals(fusedMultiplyAdd(a, a, -(1 + 2 ** -29)), 2 ** -60);
  // 1 + 2^-53 lies midway between two doubles; what is beyond it decides.
  const b = 2 ** -27;
  assertEquals(fusedMultiplyAdd(b, 2 ** -26, 1), 1);
  assertEquals(
    fusedMultiplyAdd(b * (1 + 2 ** -52), 2 ** -26, 1),
    1 + 2 ** -52,
  );
  assertEquals(
    fusedMultiplyAdd(b * (1 - 2 ** -53), 2 ** -26, 1 + 2 ** -52),
    1 + 2 ** -52,
  );
});
