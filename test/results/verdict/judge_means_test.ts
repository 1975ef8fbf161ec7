import { assertEquals } from "@std/assert";
import type { ScoredCell } from "../../../src/results/record/record.ts";
import {
  evidenceFinder,
  type EvidencePool,
} from "../../../src/results/verdict/evidence_pool.ts";
import { judgeMeans } from "../../../src/results/verdict/judge_means.ts";
import type { TableVerdict } from "../../../src/results/verdict/verdict_report.ts";
import { headline } from "../../../src/results/verdict/headline.ts";
import { makePublished } from "../published/make_published.ts";

const TABLE = makePublished({
  datasets: [
    {
      name: "TNO",
      subset: "tno25",
      pairs: 2,
      basis: "stated",
      evidence: "its readme",
    },
    {
      name: "MSRS",
      subset: "msrs361",
      pairs: null,
      basis: "assumed",
      evidence: "its readme",
    },
    {
      name: "LLVIP",
      subset: null,
      pairs: null,
      basis: "none",
      evidence: "nobody knows which",
    },
  ],
  rows: [
    {
      method: "A",
      fuser: "a",
      values: {
        TNO: { EN: "6.64", SD: "45.12", SF: "1.00" },
        MSRS: { EN: "1.00" },
        LLVIP: { EN: "1.00" },
      },
    },
    { method: "B", fuser: null, values: { TNO: { EN: "6.00" } } },
  ],
  findings: [
    {
      metrics: ["SD"],
      protocols: ["stretch"],
      known: "suspected",
      cause: "a slip",
    },
    { known: "explained", cause: "it was stretched" },
  ],
});

function cells(
  protocol: string,
  values: Readonly<Record<string, number>>,
  pairs = ["1", "2"],
): ScoredCell[] {
  return pairs.map((pair) => ({
    dataset: "TNO",
    pair,
    model: "a",
    protocol,
    backend: "wasm",
    status: "ok",
    error: null,
    values: Object.fromEntries(
      Object.entries(values).map(([metric, value]) => [`${metric}/cdd`, value]),
    ),
  }));
}

const OWN = cells("own", { EN: 6.64, SD: 40, SF: 5 });
const STRETCH = cells("stretch", { EN: 6.641, SD: 50.12, SF: 1.004 });

function judged(pool: Partial<EvidencePool>): TableVerdict {
  return judgeMeans(TABLE, {
    finder: evidenceFinder({
      recomputed: [],
      versions: [],
      drifted: new Set(),
      ...pool,
    }),
    subsets: new Map([
      ["tno25", {
        info: { name: "tno25", title: "", dataset: "TNO", pairs: ["1", "2"] },
        gap: null,
      }],
      ["msrs361", {
        info: { name: "msrs361", title: "", dataset: "MSRS", pairs: ["1"] },
        gap: "one of 361 is known",
      }],
    ]),
    own: new Map([["a", "own"]]),
    how: "fetch it",
    variantOf: (metric) => `${metric}/cdd`,
  });
}

Deno.test("means: a row stands under what explains most of it, beside its authors' own, each number with its cause", () => {
  const verdict = judged({ recomputed: [...OWN, ...STRETCH] });
  assertEquals(
    verdict.numbers.map((
      { metric, standing, protocol, own, cause },
    ) => [metric, standing, protocol, own!.standing, cause]),
    [
      ["EN", "reproduced", "stretch", "reproduced", null],
      [
        "SD",
        "not reproduced",
        "stretch",
        "not reproduced",
        "suspected: a slip",
      ],
      ["SF", "reproduced", "stretch", "not reproduced", null],
    ],
  );
  assertEquals(
    headline(verdict),
    "A paper: 2 of 3 under one protocol, 1 under the authors' own",
  );
  assertEquals(
    verdict.absences.map((
      { method, dataset, numbers, cause },
    ) => [method, dataset, numbers, cause]),
    [
      ["A", "MSRS", 1, "one of 361 is known"],
      ["A", "LLVIP", 1, "nobody knows which"],
      [
        "B",
        "TNO",
        1,
        "no released weights of this method are among the models here",
      ],
    ],
  );
  assertEquals(Object.values(verdict.counts), [2, 0, 1, 3]);
});

Deno.test("means: where two ways explain as much, it is the authors' own; half a subset is no evidence", () => {
  const alike = judged({
    recomputed: [...OWN, ...cells("stretch", { EN: 6.64, SD: 1, SF: 5 })],
  });
  assertEquals(alike.numbers.map(({ protocol }) => protocol), [
    "own",
    "own",
    "own",
  ]);
  assertEquals(alike.numbers.map(({ cause }) => cause), [
    null,
    "it was stretched",
    "it was stretched",
  ]);
  const half = judged({ recomputed: cells("own", { EN: 6.64 }, ["1"]) });
  assertEquals(half.numbers, []);
  assertEquals(
    half.absences[0]!.cause,
    "1 of 2 cells are computed, none recorded, of a under own on tno25",
  );
});

Deno.test("means: a record speaks only where a cell of its row was computed and none is another", () => {
  const versions = [{
    name: "field 2",
    records: [...OWN, ...cells("own", { EN: 9 }, ["3"])],
  }];
  const elsewhere = judged({
    versions,
    recomputed: cells("own", { EN: 9 }, ["3"]),
  });
  assertEquals(elsewhere.numbers[0]!.evidence, {
    kind: "recorded",
    version: "field 2",
    cells: 2,
    recomputed: 0,
    others: 1,
  });
  for (
    const [pool, cause] of [
      [
        { versions },
        "results/field/2 records it, and no cell of that row could be computed here to confirm it",
      ],
      [
        {
          versions,
          recomputed: OWN.slice(0, 1),
          drifted: new Set(["TNO/1/a/own/wasm"]),
        },
        "results/field/2 records it, and 1 cell of that row is another here",
      ],
    ] as const
  ) {
    const verdict = judged(pool);
    assertEquals([verdict.numbers.length, verdict.absences[0]!.cause], [
      0,
      cause,
    ]);
  }
});
