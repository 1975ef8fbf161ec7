import { assertEquals } from "@std/assert";
import {
  judgeClaims,
  type SideValues,
} from "../../../src/results/claims/judge_claims.ts";
import { claimVerdict } from "../../../src/results/claims/claim_verdict.ts";
import type {
  ClaimedOrder,
  ClaimFamily,
} from "../../../src/results/published/claims_schema.ts";
import { makePublished } from "../published/make_published.ts";

const TABLE = makePublished({
  rows: [
    {
      method: "A",
      fuser: "a",
      retrained: ["a-1", "a-2"],
      values: { TNO: { EN: "6.64", SD: "1.00" } },
    },
    {
      method: "B",
      fuser: "b",
      retrained: ["b-1", "b-2"],
      values: { TNO: { EN: "6.00", SD: "0.50" } },
    },
    { method: "C", fuser: null, values: { TNO: { EN: "5.00", SD: "0.10" } } },
  ],
});

function judged(
  claims: readonly ClaimedOrder[],
  values: Readonly<Record<string, readonly (number | null)[]>>,
  unit: ClaimFamily["unit"] = "pairs",
): ReturnType<typeof judgeClaims> {
  return judgeClaims(
    {
      id: "f",
      title: "F",
      source: "its table",
      profile: "cdd",
      unit,
      claims: [...claims],
    },
    {
      tables: new Map([["t", TABLE]]),
      valuesOf: ({ fusers, metric }): SideValues =>
        fusers.some((fuser) => values[`${fuser} ${metric}`] === undefined)
          ? { absence: `no ${fusers[0]} here` }
          : {
            values: fusers.map((fuser) => values[`${fuser} ${metric}`]!),
            of: fusers.join(),
          },
    },
  );
}

const claim = (parts: Partial<ClaimedOrder>): ClaimedOrder => ({
  table: "t",
  dataset: "TNO",
  higher: "A",
  lower: "B",
  metrics: ["EN"],
  ...parts,
});
const upTo = (n: number): number[] =>
  Array.from({ length: n }, (_, at) => at + 1);

Deno.test("claims: of eight pairs that agree one claim holds, and its opposite is contradicted; Holm counts both", () => {
  const values = {
    "a EN": upTo(8).map((x) => 2 * x),
    "b EN": upTo(8),
    "a SD": upTo(8),
    "b SD": upTo(8).map((x) => 2 * x),
  };
  const [first, second] = judged([claim({ metrics: ["EN", "SD"] })], values);
  // Of 256 ways to sign eight ranks two are as far out: 1/128; twice that after Holm.
  assertEquals([first!.test!.p, first!.adjusted, first!.verdict], [
    1 / 128,
    1 / 64,
    "holds",
  ]);
  assertEquals([second!.adjusted, second!.verdict], [1 / 64, "contradicted"]);
  assertEquals(first!.claim, "A has more EN than B");
  assertEquals(first!.printed, "6.64 > 6.00");
});

Deno.test("claims: pairs that one side lacks are left out, and equal values separate nothing", () => {
  const [one] = judged([claim({})], {
    "a EN": [...upTo(5), null],
    "b EN": [null, ...upTo(5)],
  });
  assertEquals(one!.test!.count, 4);
  const [same] = judged([claim({})], { "a EN": upTo(9), "b EN": upTo(9) });
  assertEquals([same!.verdict, same!.cause, same!.adjusted], [
    "not separated",
    "all differences are 0",
    null,
  ]);
});

Deno.test("claims: one far pair against eleven near ones of the other sign neither holds nor is contradicted", () => {
  const [one] = judged([claim({})], {
    "a EN": upTo(12).map((x) => x === 12 ? 100 : x),
    "b EN": upTo(12).map((x) => x === 12 ? 0 : x + 1 + x / 100),
  });
  assertEquals(
    [one!.test!.mean > 0, one!.adjusted! < 0.05, one!.verdict, one!.cause],
    [
      true,
      true,
      "not separated",
      "the mean difference and the ranks point to different sides",
    ],
  );
});

Deno.test("claims: seeds are paired by their means, and five of them cannot be told apart two-sided", () => {
  const values = {
    "a-1 EN": [3, 5],
    "a-2 EN": [4, 8],
    "b-1 EN": [1, 1],
    "b-2 EN": [2, 2],
  };
  const [one] = judged([claim({})], values, "seeds");
  assertEquals([one!.test!.count, one!.test!.mean, one!.test!.p], [
    2,
    3.5,
    0.5,
  ]);
  assertEquals(one!.verdict, "not separated");
});

Deno.test("claims: what is not here cannot be run, with the reason, and is no part of the family", () => {
  const values = { "a EN": upTo(8).map((x) => 2 * x), "b EN": upTo(8) };
  const found = judged([
    claim({}),
    claim({ lower: "C" }),
    claim({ metrics: ["SD"] }),
    { higher: ["a"], lower: ["b"], metrics: ["EN"], on: ["x", "y"] },
  ], values);
  assertEquals(
    found.map(({ verdict, subset, cause }) => [verdict, subset, cause]),
    [
      ["holds", "tno25", null],
      ["cannot be run here", "tno25", "there is no network of C here"],
      ["cannot be run here", "tno25", "no a here"],
      ["holds", "x", null],
      ["holds", "y", null],
    ],
  );
  assertEquals(found[0]!.adjusted, 3 / 128);
});

Deno.test("claims: neither an undefined test nor a p at the level decides", () => {
  assertEquals(claimVerdict(1, null, 0.05), "not separated");
  assertEquals(claimVerdict(1, 0.05, 0.05), "not separated");
  assertEquals(claimVerdict(-1, 0.01, 0.05), "contradicted");
});
