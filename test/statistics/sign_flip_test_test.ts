import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import {
  EXACT_FLIPS,
  signFlipTest,
} from "../../src/statistics/paired/sign_flip_test.ts";
import { assertClose, defined, SAMPLES } from "./goldens.ts";

for (const [name, { d, signFlip }] of SAMPLES) {
  Deno.test(`sign flips of ${name}: counted in whole numbers`, () => {
    const test = signFlipTest(d);
    if (d.every((one) => one === 0)) {
      assertEquals(test, { undefined: "all differences are 0" });
      return;
    }
    const { method, p, asLarge, ways } = defined(test);
    if (d.length > EXACT_FLIPS) {
      assertEquals(method, "drawn");
      const error = Math.sqrt(signFlip.p * (1 - signFlip.p) / ways);
      assert(Math.abs(p - signFlip.p) < 4 * error, `${p}, ${signFlip.p}`);
      return;
    }
    assertEquals([method, asLarge, ways], [
      "exact",
      Number(signFlip.count_ge),
      Number(signFlip.n_flips),
    ]);
    assertClose(p, signFlip.p, { tolerance: 1e-12 });
  });
}

Deno.test("the halves count what one by one counts, whatever the scale", () => {
  const sample = fc.array(fc.integer({ min: -9, max: 9 }), {
    minLength: 2,
    maxLength: 10,
  });
  const scale = fc.constantFrom(1, 0.1, 1e-6, 1e9, 1e-300);
  fc.assert(fc.property(sample, scale, (whole, scale) => {
    const test = signFlipTest(whole.map((one) => one * scale));
    if (isNotDefined(test)) return assert(whole.every((one) => one === 0));
    const observed = Math.abs(whole.reduce((a, b) => a + b));
    let count = 0;
    for (let way = 0; way < 2 ** whole.length; way++) {
      const sum = whole.reduce((s, d, at) => s + ((way >> at) % 2 ? d : -d), 0);
      if (Math.abs(sum) >= observed) count++;
    }
    assertEquals([test.asLarge, test.ways], [count, 2 ** whole.length]);
  }));
});

Deno.test("what cannot be flipped is undefined; drawn ways repeat themselves", () => {
  assertEquals([[], [2], [NaN, 1]].map((d) => signFlipTest(d)), [
    { undefined: "0 differences, it takes at least 2" },
    { undefined: "1 difference, it takes at least 2" },
    { undefined: "1 of 2 differences is not finite" },
  ]);
  const many = Array.from({ length: 60 }, (_, at) => at + 1);
  assertEquals(signFlipTest(many), signFlipTest(many));
  assertEquals(defined(signFlipTest(many)).asLarge, 1);
});
