import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { agreementTables } from "../../../src/bench/publish/agreement_tables.ts";
import { compareDialects } from "../../../src/results/agreement/compare_dialects.ts";
import { dialectsTable } from "../../../src/results/agreement/dialects_table.ts";
import { gridChart } from "../../../src/results/chart/grid_chart.ts";
import type { Aggregate } from "../../../src/results/table/aggregate.ts";
import type { MetricColumn } from "../../../src/results/table/metric_column.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import { makeAggregate, makeMean } from "../reproduce/make_aggregate.ts";
import { GOLDENS } from "../../statistics/goldens.ts";

function column(
  variant: string,
  better: MetricColumn["better"] = "higher",
): MetricColumn {
  return { variant, id: variant, label: variant, better, digits: 2 };
}

/** A fuser for each place of the lists. */
function fusers(means: Record<string, (number | null)[]>): Aggregate[] {
  const names = Object.keys(means);
  return means[names[0]!]!.map((_, at) =>
    makeAggregate(
      Object.fromEntries(
        names.map((name) => [name, makeMean(means[name]![at]!)]),
      ),
      { model: `m${at}` },
    )
  );
}

Deno.test("below the diagonal is SciPy's τ-b, above it its ρ, by the metrics' directions", () => {
  const known = GOLDENS.rankCorrelation.ties_8!;
  const rows = fusers({ "A/x": known.a, "B/x": known.b.map((b) => -b) });
  const [{ table, chart }] = agreementTables("set", rows, [
    column("A/x"),
    column("B/x", "lower"),
    column("C/x", null),
  ]) as [ReturnType<typeof agreementTables>[number]];
  assertEquals(table.columns.map(({ id }) => id), ["A/x", "B/x"]);
  const numbers = table.rows.map(({ cells }) =>
    cells.map((cell) => cell.kind === "number" ? cell.value.toFixed(12) : null)
  );
  assertEquals(numbers, [
    [null, Number(known.spearman_rho).toFixed(12)],
    [Number(known.kendall_tau_b).toFixed(12), null],
  ]);
  assertStringIncludes(table.notes[0]!, "of the means of 8 fusers");
  assertStringIncludes(chart!, ">0.87</text>");
  assertStringIncludes(chart!, ">1.00</text>");
});

Deno.test("a mean that lacks pairs takes no part, and what ranks nothing is undefined", () => {
  const rows = [
    ...fusers({ "A/x": [1, 2, 3], "B/x": [5, 5, 5] }),
    makeAggregate({
      "A/x": makeMean(9, { count: 1, missing: 1 }),
      "B/x": 4,
    }, { model: "part" }),
  ];
  const [first] = agreementTables("set", rows, [column("A/x"), column("B/x")]);
  assertEquals(first!.table.rows[1]!.cells[0], {
    kind: "undefined",
    counts: null,
  });
  assertStringIncludes(first!.table.notes[0]!, "3 to 4 fusers");
  assertEquals(agreementTables("set", rows, [column("A/x")]), []);
});

Deno.test("dialects of one name: who wins under each, and whether they agree", () => {
  const rows = fusers({
    "SSIM/cdd": [0.9, 0.8, 0.7],
    "SSIM/strict": [0.6, 0.7, 0.5],
    "EN/cdd": [5, 6, 7],
    "EN/strict": [5, 6, 7],
    "VIF/cdd": [1, 2, 3],
  });
  const columns = ["SSIM/cdd", "SSIM/strict", "EN/cdd", "EN/strict", "VIF/cdd"]
    .map((variant) => column(variant));
  const { name, table } = agreementTables("set", rows, columns)[1]!;
  assertEquals(name, "set-dialects");
  assertStringIncludes(markdown(table), "| SSIM | SSIM/strict | m1 | 0.33 |");
  assertEquals(table.rows.length, 4);
  assertEquals(table.notes, [
    "SSIM: 2 dialects name 2 different bests, m0, m1.",
    "EN: 2 dialects agree on the best.",
  ]);
});

Deno.test("dialects of one name: with the pairs behind the means, who is level with the best under each and under all, and who ties", () => {
  const pairs = Array.from({ length: 12 }, (_, at) => at);
  const of = (model: string, lead: number, other: number): Aggregate => {
    const values = new Map([
      ["SSIM/cdd", pairs.map((at) => at / 10 + lead)],
      ["SSIM/strict", pairs.map((at) => at / 10 + other)],
    ]);
    return makeAggregate(
      Object.fromEntries(
        [...values].map((
          [variant, own],
        ) => [variant, own.reduce((a, b) => a + b) / 12]),
      ),
      { model, values, samples: values },
    );
  };
  const columns = [column("SSIM/cdd"), column("SSIM/strict")];
  const [apart] = compareDialects(
    [of("a", 1, 0), of("b", 0, 1), of("c", 0, 1)],
    columns,
  );
  assertEquals(
    apart!.dialects.map(({ winners, level }) => [winners, [...level!].sort()]),
    [[["a"], ["a"]], [["b", "c"], ["b", "c"]]],
  );
  assertEquals([apart!.agree, apart!.level!.size], [false, 0]);
  const { notes } = dialectsTable("set", [apart!])!;
  assertEquals(
    notes[1],
    "SSIM: 2 dialects name 2 different bests, a, b and c; nobody is level with the best under all of them.",
  );
  // What was not asked is not said.
  const [untested] = compareDialects([of("a", 1, 0), of("b", 0, 1)], columns, {
    tested: false,
  });
  assertEquals([untested!.level, untested!.agree], [null, false]);
});

Deno.test("a chart is well-formed whatever it is called, and an absence is an empty square", () => {
  const chart = gridChart({
    title: '<"a" & b>',
    columns: ["x", "y"],
    rows: [{ label: "r", values: [2, null] }],
    from: 0,
    to: 1,
    digits: 0,
  });
  assertStringIncludes(chart, "&lt;&quot;a&quot; &amp; b&gt;");
  assertEquals(chart.match(/stroke="#ddd"/g)!.length, 1);
  assert(
    chart.includes("rgb(125,125,255)"),
    "what is off the scale is its end",
  );
});
