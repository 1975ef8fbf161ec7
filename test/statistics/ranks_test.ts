import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { holm } from "../../src/statistics/family/holm.ts";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import { friedman } from "../../src/statistics/ranks/friedman.ts";
import { kendall } from "../../src/statistics/ranks/kendall.ts";
import { midRanks } from "../../src/statistics/ranks/mid_ranks.ts";
import { nemenyi } from "../../src/statistics/ranks/nemenyi.ts";
import { rankPermutation } from "../../src/statistics/ranks/rank_permutation.ts";
import { spearman } from "../../src/statistics/ranks/spearman.ts";
import { assertClose, defined, GOLDENS } from "./goldens.ts";

Deno.test("Holm's values are those of statsmodels and R", () => {
  for (const { p, holm: known } of Object.values(GOLDENS.holm)) {
    holm(p).forEach((one, at) =>
      assertClose(one!, known[at]!, { tolerance: 1e-12 })
    );
  }
});

Deno.test("a test without a p is none of the family", () => {
  assertEquals(holm([0.01, null, 0.04]), [0.02, null, 0.04]);
  assertEquals(holm([null]), [null]);
  fc.assert(fc.property(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
    (family) => {
      const adjusted = holm(family).map((p) => p!);
      adjusted.forEach((p, at) => {
        assert(p >= family[at]! && p <= 1);
        adjusted.forEach((other, to) =>
          assert(family[at]! >= family[to]! || p <= other)
        );
      });
    },
  ));
});

Deno.test("Friedman's test has SciPy's and R's values, and Nemenyi's difference separates the same pairs", () => {
  const known = GOLDENS.friedman;
  const own = defined(friedman(known.matrix, "higher"));
  own.averageRanks.forEach((rank, at) =>
    assertClose(rank, known.average_ranks[at]!, { tolerance: 1e-12 })
  );
  assertClose(own.statistic, known.statistic_tie_corrected, {
    tolerance: 1e-12,
  });
  assertClose(own.p, known.p, { tolerance: 1e-9 });
  assertClose(own.imanDavenport!.f, known.iman_davenport_F, {
    tolerance: 1e-11,
  });
  assertClose(own.imanDavenport!.p, known.iman_davenport_p, {
    tolerance: 1e-9,
  });
  const { k, N, pairs_significant_0_05, ...differences } = known.nemenyi;
  const tolerance = 1e-7;
  const difference = nemenyi(k, N);
  assertClose(difference, differences.critical_difference_0_05, { tolerance });
  assertClose(nemenyi(k, N, 0.1), differences.critical_difference_0_10, {
    tolerance,
  });
  const apart = own.averageRanks.flatMap((a, i) =>
    own.averageRanks.flatMap((b, j) =>
      i < j && Math.abs(a - b) > difference ? [[i, j]] : []
    )
  );
  assertEquals(apart, pairs_significant_0_05);
});

Deno.test("Friedman's test of nothing, of ties alone and of gaps is undefined; of one order it has no F", () => {
  assertEquals(
    [[], [[1, 2]], [[1, 1], [2, 2]], [[1, NaN], [1, 2]]].map((
      blocks,
    ) => friedman(blocks, "higher")),
    [
      { undefined: "0 blocks of 0 treatments, it takes at least 2 of 2" },
      { undefined: "1 block of 2 treatments, it takes at least 2 of 2" },
      { undefined: "every block is all ties" },
      { undefined: "1 of 4 values is not finite" },
    ],
  );
  const one = defined(friedman([[1, 2, 3], [4, 5, 6]], "lower"));
  assertEquals([one.averageRanks, one.statistic, one.imanDavenport], [
    [1, 2, 3],
    4,
    null,
  ]);
});

Deno.test("rank correlations are SciPy's, and of what ranks nothing there is none", () => {
  for (const [name, known] of Object.entries(GOLDENS.rankCorrelation)) {
    const own = [kendall(known.a, known.b), spearman(known.a, known.b)];
    [known.kendall_tau_b, known.spearman_rho].forEach((value, at) => {
      if (value === "NaN") {
        assertEquals(own[at], { undefined: "one of them ranks nothing" });
      } else {
        assertClose(defined(own[at]!), Number(value), {
          tolerance: 1e-12,
          what: name,
        });
      }
    });
  }
  assertEquals(kendall([1], [2]), {
    undefined: "1 value, it takes at least 2",
  });
  assertThrows(() => spearman([1, 2], [1]), RangeError, "of 2 and 1 things");
});

Deno.test("a ranking agrees with itself and with nothing less than its reverse", () => {
  const ranking = fc.array(fc.integer({ min: 0, max: 9 }), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(fc.property(ranking, (values) => {
    const reversed = values.map((value) => -value);
    for (const correlate of [kendall, spearman]) {
      const own = correlate(values, values);
      if (isNotDefined(own)) return;
      assertEquals([own, correlate(values, reversed)], [1, -1]);
    }
  }));
});

Deno.test("mid-ranks add up as ranks do", () => {
  assertEquals(midRanks([30, 10, 10, 20]), [4, 1.5, 1.5, 3]);
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 0, max: 5 })),
    (values) =>
      assertEquals(
        midRanks(values).reduce((a, b) => a + b, 0),
        values.length * (values.length + 1) / 2,
      ),
  ));
});

Deno.test("Kendall's p over all orders is SciPy's exact one, and of many things near it", () => {
  let exact = 0;
  for (const { a, b, kendall_p } of Object.values(GOLDENS.rankCorrelation)) {
    if (kendall_p === undefined) continue;
    const p = defined(rankPermutation(kendall, a, b));
    assertClose(p, kendall_p, { tolerance: 1e-12 });
    exact++;
  }
  assertEquals(exact, 2);
  assert(isNotDefined(rankPermutation(kendall, [1, 2, 3, 4], [2, 2, 2, 2])));
  const many = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 10, 12];
  const same = defined(rankPermutation(spearman, many, many));
  assertEquals(same, 1 / 10000);
});
