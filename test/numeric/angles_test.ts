import { assert, assertEquals, assertThrows } from "@std/assert";
import { atan } from "../../src/numeric/atan.ts";
import { atan2 } from "../../src/numeric/atan2.ts";
import { pow } from "../../src/numeric/pow.ts";
import { cos, sin } from "../../src/numeric/sin_cos.ts";

// The engine's own functions are within an ulp or two of the truth, which is what these comparisons need.
const close = (got: number, wanted: number, told: string): void =>
  assert(
    Math.abs(got - wanted) <= 1e-15 * Math.max(Math.abs(wanted), 1e-3),
    `${told}: ${got}, expected ${wanted}`,
  );

Deno.test("atan and atan2 are the engine's within rounding, in every quarter and at every border", () => {
  for (let x = -40; x <= 40; x += 0.0078125) {
    close(atan(x), Math.atan(x), `atan ${x}`);
    close(atan(1 / x), Math.atan(1 / x), `atan ${1 / x}`);
  }
  const edges = [0, -0, 1, -1, 3.5, 1e-300, 1e300, Infinity, -Infinity, NaN];
  for (const y of edges) {
    for (const x of edges) {
      const got = atan2(y, x), wanted = Math.atan2(y, x);
      if (Number.isNaN(wanted) || wanted === 0) assert(Object.is(got, wanted));
      else close(got, wanted, `atan2(${y}, ${x})`);
    }
  }
});

Deno.test("sin and cos are the engine's within rounding", () => {
  for (let x = -700; x <= 700; x += 0.0371) {
    close(sin(x), Math.sin(x), `sin ${x}`);
    close(cos(x), Math.cos(x), `cos ${x}`);
  }
  assertEquals([sin(0), cos(0)], [0, 1]);
  assertThrows(() => sin(2e5), RangeError, "beyond ±100000");
});

Deno.test("pow is the engine's within rounding", () => {
  for (const x of [1e-8, 0.3, 1, 2, 255, 1e9]) {
    for (const y of [-3.5, -1, 0, 0.5, 1.85, 7]) {
      const got = pow(x, y), wanted = Math.pow(x, y);
      assert(Math.abs(got / wanted - 1) < 1e-13, `${x}^${y}: ${got}`);
    }
  }
  assertEquals([pow(0, 2), pow(0, 0), pow(0, -1)], [0, 1, Infinity]);
});
