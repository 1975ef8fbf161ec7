import { assertAlmostEquals, assertEquals } from "@std/assert";
import type { PublishedTable } from "../../../src/results/published/published_schema.ts";
import {
  type ComparedCell,
  comparePublished,
} from "../../../src/results/reproduce/compare_published.ts";
import { countVerdicts } from "../../../src/results/reproduce/count_verdicts.ts";
import { verdictSummaryTable } from "../../../src/results/reproduce/verdict_summary_table.ts";
import { verdictTable } from "../../../src/results/reproduce/verdict_table.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import { csv } from "../../../src/results/table/csv.ts";
import { json } from "../../../src/results/table/json.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import type { Table } from "../../../src/results/table/table.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { makePublished } from "../published/make_published.ts";
import { makeAggregate, makeMean } from "./make_aggregate.ts";

const table: PublishedTable = makePublished({
  datasets: [
    {
      name: "TNO",
      subset: "tno25",
      pairs: 25,
      basis: "stated",
      evidence: "its readme",
    },
    {
      name: "MSRS",
      subset: "msrs361",
      pairs: null,
      basis: "assumed",
      evidence: "The usual test folder.",
    },
    {
      name: "LLVIP",
      subset: null,
      pairs: null,
      basis: "none",
      evidence: "Not ours.",
    },
  ],
  rows: [
    {
      method: "A",
      fuser: "a",
      note: "Which weights is not said.",
      values: {
        TNO: { EN: "6.64", SD: "32.66", VIF: "0.50", SSIM: "1.00" },
        MSRS: { EN: "6.00" },
        LLVIP: { EN: "6.10" },
      },
    },
    { method: "B", fuser: null, values: { TNO: { EN: "7.00" } } },
    { method: "C", fuser: "c", values: { TNO: { EN: "7.10" } } },
  ],
  notes: ["How images were saved is not said."],
});

const aggregates = [
  makeAggregate({ EN: 9, SD: 9, VIF: 9, SSIM: 9 }, { protocol: "stretch" }),
  makeAggregate({ EN: 9 }, { backend: "webgpu" }),
  makeAggregate({ EN: 9 }, { subset: "roadscene50" }),
  makeAggregate({
    EN: 6.6425,
    "EN/strict": 9,
    SD: 33,
    VIF: makeMean(0.75, { missing: 1 }),
    SSIM: makeMean(null, { undefined: 2 }),
  }),
];

function compare(protocols: [string, string][]): ComparedCell[] {
  return comparePublished({
    table,
    aggregates,
    backend: "wasm",
    variantOf: (metric) => `${metric}/cdd`,
    protocols: new Map(protocols),
  });
}

Deno.test("every printed number gets one cell, from the aggregate of its subset, model, protocol, profile and backend", () => {
  const cells = compare([["a", "clip"]]);
  assertEquals(
    cells.map(({ method, dataset, metric, printed, ours, verdict }) =>
      [method, dataset, metric, printed, ours, verdict].join(" ")
    ),
    [
      "A TNO EN 6.64 6.6425 reproduced",
      "A TNO SD 32.66 33 within 2 %",
      "A TNO VIF 0.50 0.75 incomplete",
      "A TNO SSIM 1.00  undefined",
      "A MSRS EN 6.00  not run",
      "A LLVIP EN 6.10  not run",
      "B TNO EN 7.00  not run",
      "C TNO EN 7.10  not run",
    ],
  );
  assertAlmostEquals(cells[0]!.difference!, 0.0025, 1e-12);
  assertAlmostEquals(cells[1]!.relative!, 0.34 / 32.66, 1e-12);
  assertEquals(cells.map(({ protocol }) => protocol).slice(5), [
    "clip",
    null,
    null,
  ]);
});

Deno.test("a model without a protocol is not run, whatever there is of it", () => {
  assertEquals(countVerdicts(compare([])), {
    reproduced: 0,
    "within 2 %": 0,
    "not reproduced": 0,
    incomplete: 0,
    "not run": 8,
    failed: 0,
    undefined: 0,
    "not finite": 0,
  });
});

function texts({ rows, columns }: Table): string[] {
  return rows.map(({ label, cells }) =>
    [label, ...cells.map((cell, at) => cellText(cell, columns[at]!))].join("|")
  );
}

Deno.test("the verdict table keeps printed zeros, tells absences apart and says what was assumed", () => {
  const built = verdictTable(table, compare([["a", "clip"]]));
  assertEquals(texts(built).slice(0, 5), [
    "A|a|clip|TNO|tno25|EN|6.64|6.6425|0.0025|0.0|reproduced",
    "A|a|clip|TNO|tno25|SD|32.66|33.0000|0.3400|1.0|within 2 %",
    "A|a|clip|TNO|tno25|VIF|0.50|0.7500*|0.2500|50.0|incomplete",
    "A|a|clip|TNO|tno25|SSIM|1.00|undefined|–|–|undefined",
    "A|a|clip|MSRS|msrs361|EN|6.00|–|–|–|not run",
  ]);
  assertEquals(built.notes, [
    "Of 8 printed numbers: 1 reproduced, 1 within 2 %, 1 incomplete, 4 not run, 1 undefined.",
    "MSRS: msrs361 assumed. The usual test folder.",
    "LLVIP: no pairs. Not ours.",
    "A: Which weights is not said.",
    "How images were saved is not said.",
  ]);
});

Deno.test("every writer writes the verdict table", () => {
  const built = verdictTable(table, compare([["a", "clip"]]));
  const line = "0.50";
  for (
    const written of [
      text(built, { ansi: false, fold: true }),
      markdown(built),
      csv(built),
      latex(built, { label: "tab:verdicts" }),
      json(built),
    ]
  ) {
    assertEquals(written.includes(line), true, written);
    assertEquals(/within 2 \\?%/.test(written), true, written);
  }
});

Deno.test("verdicts are counted per method and data set, and over all", () => {
  assertEquals(texts(verdictSummaryTable(table, compare([["a", "clip"]]))), [
    "A|TNO|4|1|1|0|1|0|0|1|0",
    "A|MSRS|1|0|0|0|0|1|0|0|0",
    "A|LLVIP|1|0|0|0|0|1|0|0|0",
    "B|TNO|1|0|0|0|0|1|0|0|0",
    "C|TNO|1|0|0|0|0|1|0|0|0",
    "all|all|8|1|1|0|1|4|0|1|0",
  ]);
});

Deno.test("a single method on a single data set needs no row over all", () => {
  const [cell] = compare([["a", "clip"]]);
  assertEquals(texts(verdictSummaryTable(table, [cell!])), [
    "A|TNO|1|1|0|0|0|0|0|0|0",
  ]);
});
