import { assertEquals } from "@std/assert";
import { threeDigits } from "../../../benches/measure/three_digits.ts";

for (
  const [value, text] of [
    [0, "0"],
    [1, "1.00"],
    [0.02129, "0.0213"],
    [0.0000004567, "0.000000457"],
    [9.999, "10.0"],
    [24.06, "24.1"],
    [99.96, "100"],
    [99.94, "99.9"],
    [999.6, "1000"],
    [1321.4, "1320"],
    [123456, "123000"],
  ] as const
) {
  Deno.test(`three digits: ${value} is ${text}`, () => {
    assertEquals(threeDigits(value), text);
  });
}
