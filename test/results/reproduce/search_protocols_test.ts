import { assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Aggregate } from "../../../src/results/table/aggregate.ts";
import type { PublishedTable } from "../../../src/results/published/published_schema.ts";
import {
  type ProtocolSearch,
  searchProtocols,
} from "../../../src/results/reproduce/search_protocols.ts";
import { searchTable } from "../../../src/results/reproduce/search_table.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import { makePublished } from "../published/make_published.ts";
import { shuffled } from "../arbitraries.ts";
import { makeAggregate, makeMean } from "./make_aggregate.ts";

const dataset = (
  name: string,
  subset: string,
): PublishedTable["datasets"][0] => ({
  name,
  subset,
  pairs: null,
  basis: "assumed",
  evidence: "?",
});

const table = makePublished({
  datasets: [dataset("TNO", "tno25"), dataset("RoadScene", "roadscene50")],
  rows: [
    {
      method: "A",
      fuser: "a",
      values: {
        TNO: { EN: "6.00", SD: "30.00", SF: "10.00" },
        RoadScene: { EN: "7.00" },
      },
    },
    { method: "B", fuser: "b", values: { TNO: { EN: "5.00" } } },
  ],
});

const road = { subset: "roadscene50" };
const aggregates: readonly Aggregate[] = [
  // clip: EN and SD of TNO. SF 5 % off, RoadScene 1 % off.
  makeAggregate({ EN: 6.001, SD: 30.004, SF: 10.5 }),
  makeAggregate({ EN: 7.07 }, road),
  // stretch: RoadScene and SD of TNO; the SF nearest to the printed one.
  makeAggregate({ EN: 6.6, SD: 29.996, SF: 9.7 }, { protocol: "stretch" }),
  makeAggregate({ EN: 7.004 }, { ...road, protocol: "stretch" }),
  // wrap: nothing; SF would be exact, but over a part of the pairs.
  makeAggregate({ EN: 1, SD: 1, SF: makeMean(10, { missing: 1 }) }, {
    protocol: "wrap",
  }),
  makeAggregate({ EN: 5 }, { model: "b", protocol: "other" }),
  makeAggregate({ EN: 6, SD: 30, SF: 10 }, {
    protocol: "gpu",
    backend: "webgpu",
  }),
];

function search(from: readonly Aggregate[], model = "a"): ProtocolSearch {
  return searchProtocols({
    table,
    aggregates: from,
    backend: "wasm",
    variantOf: (metric) => `${metric}/cdd`,
    model,
  });
}

Deno.test("the protocols that reproduce the most numbers are the best, and a tie names all of them", () => {
  const { candidates, best, bestByDataset } = search(aggregates);
  assertEquals(candidates.map(({ protocol }) => protocol), [
    "clip",
    "stretch",
    "wrap",
  ]);
  assertEquals(best, ["clip", "stretch"]);
  assertEquals([...bestByDataset], [
    ["TNO", ["clip"]],
    ["RoadScene", ["stretch"]],
  ]);
});

Deno.test("what remains says who else reproduces it and who comes nearest, never by a part of the pairs", () => {
  const [clip, stretch, wrap] = search(aggregates).candidates;
  const left = clip!.remaining.map(({ cell, reproducedBy, nearest }) =>
    [cell.dataset, cell.metric, reproducedBy.join(), nearest?.protocol]
      .join(" ")
  );
  assertEquals(left, ["TNO SF  stretch", "RoadScene EN stretch stretch"]);
  assertEquals(stretch!.remaining.length, 2);
  assertEquals(wrap!.counts.incomplete, 1);
  assertEquals(wrap!.counts["not run"], 1);
});

Deno.test("the deviation is the mean magnitude of the relative differences", () => {
  const [clip] = search(aggregates).candidates;
  const expected = (0.001 / 6 + 0.004 / 30 + 0.5 / 10 + 0.07 / 7) / 4;
  assertAlmostEquals(clip!.deviation!, expected, 1e-12);
});

Deno.test("when nothing is reproduced nothing is best, and the nearest comes first", () => {
  const none = search([
    makeAggregate({ EN: 9, SD: 99, SF: 99 }),
    makeAggregate({ EN: 6.05, SD: 31, SF: 11 }, { protocol: "near" }),
  ]);
  assertEquals(none.best, []);
  assertEquals(none.candidates[0]?.protocol, "near");
  assertEquals(search([]).candidates, []);
});

Deno.test("one model is searched and no other", () => {
  const { candidates, best } = search(aggregates, "b");
  assertEquals(candidates.map(({ cells }) => cells.length), [1]);
  assertEquals(best, ["other"]);
});

Deno.test("the order of the aggregates changes nothing", () => {
  const expected = search(aggregates);
  fc.assert(
    fc.property(shuffled(aggregates), (order) => {
      assertEquals(search(order), expected);
    }),
    { numRuns: 30 },
  );
});

Deno.test("the search table is counts for all and sentences for the best", () => {
  const built = searchTable(table, search(aggregates));
  const rows = built.rows.map(({ label, cells }) =>
    [label, ...cells.map((cell, at) => cellText(cell, built.columns[at]!))]
      .join(" ")
  );
  assertEquals(rows, [
    "clip 2 1 1 0 0 0 0 0 1.51",
    "stretch 2 0 2 0 0 0 0 0 3.27",
    "wrap 0 0 2 1 1 0 0 0 90.00",
  ]);
  assertEquals(built.notes, [
    "clip and stretch tie: each reproduces 2 printed numbers.",
    "On TNO by itself: clip.",
    "On RoadScene by itself: stretch.",
    "clip leaves TNO SF: printed 10.00, ours 10.5000 (+5.0 %); reproduced by none, nearest 9.7000 by stretch.",
    "clip leaves RoadScene EN: printed 7.00, ours 7.0700 (+1.0 %); reproduced by stretch.",
    "stretch leaves TNO EN: printed 6.00, ours 6.6000 (+10.0 %); reproduced by clip.",
    "stretch leaves TNO SF: printed 10.00, ours 9.7000 (-3.0 %); reproduced by none, nearest here.",
  ]);
});
