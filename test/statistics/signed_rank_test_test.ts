import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import {
  EXACT_PAIRS,
  signedRankTest,
} from "../../src/statistics/paired/signed_rank_test.ts";
import { assertClose, defined, SAMPLES } from "./goldens.ts";

const RULES = [["wilcox", "drop"], ["pratt", "pratt"]] as const;

for (const [name, { d, wilcoxon }] of SAMPLES) {
  Deno.test(`signed ranks of ${name}: the permutation distribution, and SciPy's approximations`, () => {
    for (const [rule, zeros] of RULES) {
      const { exact, normal, corrected } = wilcoxon[rule];
      const test = signedRankTest(d, { zeros });
      if (exact === null) {
        assertEquals(test, { undefined: "all differences are 0" });
        continue;
      }
      const { method, ...own } = defined(test);
      assertEquals(method, "exact");
      assertEquals(
        [own.plus, own.minus, own.used],
        [exact.Wplus, exact.Wminus, exact.n_used],
      );
      const tolerance = 1e-12;
      assertClose(own.p, exact.p_two_sided, { tolerance });
      assertClose(own.greater, exact.p_greater, { tolerance });
      assertClose(own.less, exact.p_less, { tolerance });
      for (
        const [correction, p] of [[false, normal], [true, corrected]] as const
      ) {
        const approximate = defined(
          signedRankTest(d, { zeros, method: "normal", correction }),
        );
        assertClose(approximate.p, p, { tolerance: 1e-9 });
      }
    }
  });
}

Deno.test("exact tails are those of all signs, counted one by one", () => {
  const difference = fc.integer({ min: -4, max: 4 });
  fc.assert(
    fc.property(
      fc.array(difference, { minLength: 2, maxLength: 9 }),
      fc.constantFrom("drop" as const, "pratt" as const),
      (differences, zeros) => {
        const test = signedRankTest(differences, { zeros });
        if (isNotDefined(test)) {
          assert(differences.filter((one) => one !== 0).length < 2);
          return;
        }
        const { greater, less } = enumerate(differences, zeros);
        assertClose(test.greater, greater, { tolerance: 1e-14 });
        assertClose(test.less, less, { tolerance: 1e-14 });
        assert(test.p > 0 && test.p <= 1);
      },
    ),
  );
});

Deno.test("turning every difference around swaps the tails and keeps p", () => {
  const sample = fc.array(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), {
    minLength: 2,
    maxLength: 150,
  });
  fc.assert(fc.property(sample, (differences) => {
    const test = signedRankTest(differences);
    const turned = signedRankTest(differences.map((one) => -one));
    if (isNotDefined(test)) return assertEquals(turned, test);
    const { plus, minus, greater, less, ...rest } = defined(turned);
    assertEquals({
      ...rest,
      plus: minus,
      minus: plus,
      greater: less,
      less: greater,
    }, test);
  }));
});

Deno.test("where exact ends the approximation is near it, and a p is never 0", () => {
  const differences = Array.from(
    { length: EXACT_PAIRS },
    (_, at) => (at % 5 < 2 ? -1 : 1) * (1 + at % 17),
  );
  const exact = defined(signedRankTest(differences));
  const normal = defined(signedRankTest(differences, { method: "normal" }));
  assertEquals(exact.method, "exact");
  assertClose(normal.p, exact.p, { tolerance: 0.02 });
  const many = Array.from({ length: 5000 }, (_, at) => at + 1);
  const extreme = defined(signedRankTest(many));
  assertEquals(extreme.method, "normal");
  assert(extreme.p > 0 && extreme.p < 1e-300);
});

Deno.test("what cannot be tested is undefined and says why", () => {
  const reasons = [[], [1], [0, 0, 3], [0, 0], [1, NaN, Infinity]].map((d) =>
    signedRankTest(d)
  );
  assertEquals(reasons, [
    { undefined: "0 differences, it takes at least 2" },
    { undefined: "1 difference, it takes at least 2" },
    { undefined: "one difference alone is not 0" },
    { undefined: "all differences are 0" },
    { undefined: "2 of 3 differences are not finite" },
  ]);
});

/** All signs of the ranks, one by one; mid-ranks by counting. */
function enumerate(
  differences: readonly number[],
  zeros: "drop" | "pratt",
): { greater: number; less: number } {
  const kept = differences.filter((one) => zeros === "pratt" || one !== 0);
  const ranks = kept.flatMap((one) => {
    const below = kept.filter((other) => Math.abs(other) < Math.abs(one));
    const equal = kept.filter((other) => Math.abs(other) === Math.abs(one));
    return one === 0 ? [] : [below.length + (equal.length + 1) / 2];
  });
  const signs = kept.filter((one) => one !== 0);
  const observed = ranks.reduce((s, r, at) => s + (signs[at]! > 0 ? r : 0), 0);
  let greater = 0, less = 0;
  for (let way = 0; way < 2 ** ranks.length; way++) {
    const sum = ranks.reduce((s, r, at) => s + ((way >> at) % 2 ? r : 0), 0);
    if (sum >= observed) greater++;
    if (sum <= observed) less++;
  }
  const ways = 2 ** ranks.length;
  return { greater: greater / ways, less: less / ways };
}
