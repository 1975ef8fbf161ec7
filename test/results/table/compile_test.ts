/** What LaTeX makes of the LaTeX that we write: one document a kind of table. */
import { assert, assertEquals } from "@std/assert";
import { paretoTable } from "../../../src/results/rank/pareto_table.ts";
import { rankTable } from "../../../src/results/rank/rank_table.ts";
import { comparePublished } from "../../../src/results/reproduce/compare_published.ts";
import { searchProtocols } from "../../../src/results/reproduce/search_protocols.ts";
import { searchTable } from "../../../src/results/reproduce/search_table.ts";
import { verdictSummaryTable } from "../../../src/results/reproduce/verdict_summary_table.ts";
import { verdictTable } from "../../../src/results/reproduce/verdict_table.ts";
import { defaultPublished } from "../../../src/results/published/default_published.ts";
import { aggregate } from "../../../src/results/table/aggregate.ts";
import { batchTable } from "../../../src/results/table/batch_table.ts";
import { costTable } from "../../../src/results/table/cost_table.ts";
import { latex } from "../../../src/results/table/latex.ts";
import {
  LATEX_ACCENTS,
  LATEX_SIGNS,
} from "../../../src/results/table/latex_signs.ts";
import { qualityTable } from "../../../src/results/table/quality_table.ts";
import type { Table } from "../../../src/results/table/table.ts";
import { timingTable } from "../../../src/results/table/timing_table.ts";
import {
  makeFailed,
  makeHeader,
  makeRecord,
  makeTiming,
} from "../make_record.ts";
import { makeAggregate } from "../reproduce/make_aggregate.ts";
import { MSE, tableOfText } from "./make_table.ts";
import { compile, findPdflatex } from "./pdflatex.ts";

const { models, subsets: [subset] } = makeHeader();
const quality = qualityTable({
  subset: subset!,
  profile: "cdd",
  backend: "wasm",
  aggregates: aggregate([
    makeRecord({ values: { "EN/cdd": 7.25, "MSE/cdd": -0.5 } }),
    makeRecord({
      pair: "02",
      values: { "EN/cdd": "NaN", "MSE/cdd": { undefined: "-" } },
    }),
    makeRecord({ model: "Müller & Söhne 50 % [v2] ^~ 融合", values: {} }),
    makeFailed({ model: "*broken*" }),
  ], [subset!]),
  models,
  metrics: [
    { variant: "EN/cdd", id: "EN", label: "EN", better: "higher", digits: 2 },
    MSE,
  ],
  cost: true,
});
const spread = { median: 0.1, p5: 0.1, p95: 0.1, mad: 0, n: 9 };
const batched = {
  frames: 100,
  bytesAPair: 1,
  network: { pairs: 6000, device: spread, wall: spread },
  copy: { pairs: 9000, device: null, wall: spread },
};
const published = [...defaultPublished().tables.values()];
const [first] = published;
const fuser = first!.rows.find(({ fuser }) => fuser !== null)!.fuser!;
const aggregates = [makeAggregate({ EN: 7 }, { model: fuser })];
const cells = published.flatMap((table) =>
  comparePublished({
    table,
    aggregates,
    backend: "wasm",
    variantOf: (metric) => `${metric}/cdd`,
    protocols: new Map([[fuser, "clip"]]),
  })
);

const KINDS: Readonly<Record<string, Table>> = {
  quality,
  ranks: rankTable(quality),
  pareto: paretoTable(quality, { quality: "MSE", cost: "macs_per_pixel" }),
  cost: costTable(models, ["a note: 640×480 – and ≤ 2 %"]),
  timing: timingTable([makeTiming()]),
  batches: batchTable([makeTiming({ batched })])!,
  verdicts: verdictTable(first!, cells),
  summary: verdictSummaryTable(first!, cells),
  search: searchTable(
    first!,
    searchProtocols({
      variantOf: (metric) => `${metric}/cdd`,
      table: first!,
      aggregates,
      backend: "wasm",
      model: fuser,
    }),
  ),
  signs: tableOfText(
    [
      ...Object.keys(LATEX_SIGNS),
      ...Object.keys(LATEX_ACCENTS).flatMap((mark) => [
        `a${mark}`,
        `i${mark}`,
        `α${mark}`,
      ]),
      "-- '' ,, ?` 融 \u{1f600} ế \u202e",
    ].join(" "),
  ),
};

const pdflatex = findPdflatex();
const lacking = pdflatex === null ? " (needs pdflatex on the PATH)" : "";

for (const [kind, table] of Object.entries(KINDS)) {
  const written = latex(table, { label: `tab:${kind}` });

  Deno.test(`LaTeX of ${kind} is ASCII`, () => {
    assert(/^[\n -~]*$/.test(written), written.match(/.*[^\n -~].*/)?.[0]);
  });

  Deno.test({
    name: `LaTeX of ${kind} compiles${lacking}`,
    ignore: pdflatex === null,
    async fn(): Promise<void> {
      assertEquals(await compile(pdflatex!, written), null);
    },
  });
}

Deno.test("LaTeX of tables without foreign names has no sign as its code point", () => {
  for (const [kind, table] of Object.entries(KINDS)) {
    if (["quality", "ranks", "pareto", "signs"].includes(kind)) continue;
    assertEquals(
      latex(table, { label: kind }).match(/.*U\+.*/)?.[0],
      undefined,
    );
  }
});
