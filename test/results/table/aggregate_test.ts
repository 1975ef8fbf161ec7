import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { aggregate, type Mean } from "../../../src/results/table/aggregate.ts";
import type { MetricValue } from "../../../src/results/record/metric_value.ts";
import type { SubsetInfo } from "../../../src/results/version/version_header.ts";
import { arbitraryRecords, shuffled } from "../arbitraries.ts";
import { makeFailed, makeRecord } from "../make_record.ts";

const subset = (...pairs: string[]): SubsetInfo => ({
  name: "s",
  title: "some pairs",
  dataset: "tno",
  pairs,
});

function meanOf(values: MetricValue[], ...more: string[]): Mean | undefined {
  const records = values.map((EN, at) =>
    makeRecord({ pair: String(at), values: { "EN/cdd": EN } })
  );
  const pairs = [...records.map(({ pair }) => pair), ...more];
  return aggregate(records, [subset(...pairs)]).at(0)?.means.get("EN/cdd");
}

Deno.test("a mean is over the finite values, and what is left out is counted by kind", () => {
  const values: MetricValue[] = [1, 2, "NaN", "Infinity", "-Infinity", {
    undefined: "small",
  }, 6];
  assertEquals(meanOf(values, "absent"), {
    mean: 3,
    count: 3,
    undefined: 1,
    nonFinite: 3,
    failed: 0,
    missing: 1,
  });
});

Deno.test("a mean over nothing is null, never 0", () => {
  const none = {
    mean: null,
    count: 0,
    undefined: 0,
    nonFinite: 0,
    failed: 0,
    missing: 0,
  };
  assertEquals(meanOf([{ undefined: "small" }]), { ...none, undefined: 1 });
  assertEquals(meanOf(["NaN"]), { ...none, nonFinite: 1 });
  assertEquals(meanOf([0]), { ...none, mean: 0, count: 1 });
});

Deno.test("failed cells and cells that are not there are counted apart", () => {
  const records = [
    makeRecord({ pair: "1", values: { "EN/cdd": 4 } }),
    makeFailed({ pair: "2" }),
  ];
  const [one] = aggregate(records, [subset("1", "2", "3")]);
  assertEquals(one?.means.get("EN/cdd"), {
    mean: 4,
    count: 1,
    undefined: 0,
    nonFinite: 0,
    failed: 1,
    missing: 1,
  });
});

Deno.test("only pairs of the subset and its dataset count", () => {
  const records = [
    makeRecord({ pair: "1", values: { "EN/cdd": 1 } }),
    makeRecord({ pair: "2", values: { "EN/cdd": 100 } }),
    makeRecord({ pair: "1", dataset: "msrs", values: { "EN/cdd": 1000 } }),
  ];
  assertEquals(
    aggregate(records, [subset("1")])[0]?.means.get("EN/cdd")?.mean,
    1,
  );
  assertEquals(aggregate(records, [subset("9")]), []);
});

Deno.test("the sum runs in the order of pair ids: 1e16 + 1 − 1e16 is 0, not 1", () => {
  const records = [["a", 1e16], ["b", 1], ["c", -1e16]].map(([pair, EN]) =>
    makeRecord({ pair: String(pair), values: { "EN/cdd": Number(EN) } })
  );
  const reversed = aggregate(records.toReversed(), [subset("c", "a", "b")])[0]
    ?.means.get("EN/cdd");
  assertEquals(reversed?.mean, 0);
});

Deno.test("means have the same bits whatever the order of records", () => {
  const property = fc.property(
    arbitraryRecords.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
    ([all, again]) => {
      const subsets = [...new Set(all.map(({ dataset }) => dataset))].map((
        dataset,
      ) => ({
        ...subset(...all.map(({ pair }) => pair)),
        name: dataset,
        dataset,
      }));
      const [left, right] = [
        aggregate(all, subsets),
        aggregate(again, subsets.toReversed()),
      ];
      assertEquals(right, left);
      for (const [at, one] of left.entries()) {
        for (const [metric, { mean }] of one.means) {
          assert(Object.is(right[at]?.means.get(metric)?.mean, mean));
        }
      }
    },
  );
  fc.assert(property);
});

Deno.test("a metric asked for counts the failures of a run in which every cell failed", () => {
  const failed = [makeFailed({ pair: "01" })];
  const subset = { name: "s", title: "s", dataset: "tno", pairs: ["01"] };
  const [only] = aggregate(failed, [subset], ["EN/cdd"]);
  assertEquals(only?.means.get("EN/cdd"), {
    mean: null,
    count: 0,
    undefined: 0,
    nonFinite: 0,
    failed: 1,
    missing: 0,
  });
});

Deno.test("pairs that share a picture are one sample, by their mean, and none where one has no value", () => {
  const records = Object.entries({ a: 1, b: 2, c: 5, d: 7, e: "NaN" as const })
    .map(([pair, EN]) => makeRecord({ pair, values: { "EN/cdd": EN } }));
  const dependent = [["a", "c"], ["e", "d"]];
  const [one] = aggregate(records, [{
    ...subset("e", "d", "c", "b", "a"),
    dependent,
  }]);
  assertEquals(one?.samples.get("EN/cdd"), [3, 2, null]);
  assertEquals(one?.values.get("EN/cdd"), [1, 2, 5, 7, null]);
  assertEquals(one?.means.get("EN/cdd")?.mean, 3.75);
});
