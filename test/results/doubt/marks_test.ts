import { assertEquals, assertStringIncludes } from "@std/assert";
import { doubtedTables } from "../../../src/bench/publish/doubted_tables.ts";
import { compareRows } from "../../../src/results/doubt/compare_rows.ts";
import { qualityLines } from "../../../src/results/table/quality_lines.ts";
import { rankTable } from "../../../src/results/rank/rank_table.ts";
import type { Table } from "../../../src/results/table/table.ts";
import { EN, inputOf } from "./lines.ts";

const PAIRS = Array.from({ length: 12 }, (_, at) => at);
const best = PAIRS.map((at) => 7 + at / 10);
const near = PAIRS.map((at) => 7 + at / 10 + (at % 2 === 0 ? -0.3 : 0.2));
const far = PAIRS.map((at) => 6 + at / 11);

function marks({ rows, columns }: Table): Record<string, string | null> {
  const at = columns.findIndex(({ id }) => id === "EN");
  return Object.fromEntries(rows.map(({ label, cells }) => {
    const cell = cells[at];
    return [label, cell?.kind === "number" ? cell.rank : `${cell?.kind}`];
  }));
}

Deno.test("what is not separated from the best shares its mark, and nothing is second", () => {
  const input = inputOf({ near, best, far });
  const { means } = doubtedTables(input);
  assertEquals(marks(means), { near: "best", best: "best", far: null });
  assertEquals(
    means.notes[0],
    "Marked: best and what is not separated from it (signed ranks on the 12 pairs both have, 5 %, Holm over 2 tests).",
  );
  const naive = doubtedTables(input, { naive: true }).means;
  assertEquals(marks(naive), { near: "second", best: "best", far: null });
  assertEquals(
    naive.notes[0],
    "Marked: best and second best by the printed digits alone, tested by nothing.",
  );
});

Deno.test("a best that is separated stands alone; where less is better it is the smallest", () => {
  assertEquals(marks(doubtedTables(inputOf({ best, far })).means), {
    best: "best",
    far: null,
  });
  const less = inputOf({ best, far }, { ...EN, better: "lower" });
  assertEquals(marks(doubtedTables(less).means), { best: null, far: "best" });
  const neither = inputOf({ best, far }, { ...EN, better: null });
  assertEquals(marks(doubtedTables(neither).means), { best: null, far: null });
});

Deno.test("equal rows, one pair and five pairs separate nothing", () => {
  const same = doubtedTables(inputOf({ a: best, b: best }));
  assertEquals(marks(same.means), { a: "best", b: "best" });
  assertStringIncludes(
    same.doubt.find(({ suffix }) => suffix === "separation")!.table.notes
      .join(),
    "EN: a against b is not tested: all differences are 0.",
  );
  for (const n of [1, 5]) {
    const few = inputOf({ a: best.slice(0, n), b: far.slice(0, n) });
    assertEquals(marks(doubtedTables(few).means), { a: "best", b: "best" });
  }
  // Six pairs give 2 / 2^6 = 0.031 at least: enough for one comparison, and not for two.
  const six = { best: best.slice(0, 6), far: far.slice(0, 6) };
  assertEquals(marks(doubtedTables(inputOf(six)).means).far, null);
  const more = doubtedTables(inputOf({ ...six, third: far.slice(0, 6) })).means;
  assertEquals(marks(more), { best: "best", far: "best", third: "best" });
  assertEquals(
    more.notes[0],
    "All share the mark: the 6 pairs both have separate nothing, their p is never below 0.031, after Holm over 2 tests 0.063.",
  );
});

Deno.test("what reads as the best does shares its mark, separated or not", () => {
  const just = best.map((value) => value - 0.0001);
  const input = inputOf({ best, just });
  const [column] = compareRows(qualityLines(input), input.metrics);
  assertEquals(column!.comparisons[0]!.adjusted! < 0.05, true);
  assertEquals(marks(doubtedTables(input).means), {
    best: "best",
    just: "best",
  });
});

Deno.test("pairs are those that both rows have, and a mean over fewer is never the best of those over more", () => {
  const part = best.map((value, at) => at < 10 ? value + 1 : null);
  const empty = best.map(() => null);
  const input = inputOf({ best, part, far, empty });
  const [column] = compareRows(qualityLines(input), input.metrics);
  assertEquals(
    column!.comparisons.map(({ row, at }) => [row, at.length]),
    [[1, 10], [2, 12]],
  );
  const { means } = doubtedTables(input);
  assertEquals(marks(means), {
    best: "best",
    part: null,
    far: null,
    empty: "missing",
  });
  assertStringIncludes(means.notes[0]!, "the 10 to 12 pairs both have");
  assertEquals(
    means.notes[1],
    "EN: part is better than the marked best on the 10 pairs both have, and is over fewer.",
  );
});

Deno.test("the comparisons are paired by the place of a pair", () => {
  const input = inputOf({ best, far });
  const [column] = compareRows(qualityLines(input), input.metrics);
  const [only] = column!.comparisons;
  assertEquals(only!.differences, best.map((value, at) => value - far[at]!));
  assertEquals(only!.p, 2 / 2 ** 12);
});

Deno.test("what is better by mean and worse by ranks is separated from nothing, and the table says so", () => {
  const lucky = far.map((value, at) => at === 0 ? 100 : value);
  const steady = far.map((value) => value + 0.5);
  const input = inputOf({ lucky, steady });
  const [column] = compareRows(qualityLines(input), input.metrics);
  const [only] = column!.comparisons;
  // Eleven differences of -0.5 have 66 of the 78 of all ranks, the far one has 12.
  assertEquals([only!.adjusted! < 0.05, only!.contradicts], [true, true]);
  const { means } = doubtedTables(input);
  assertEquals(marks(means), { lucky: "best", steady: "best" });
  assertStringIncludes(
    means.notes.join(),
    "EN: of lucky against steady the mean difference and the ranks point to different sides",
  );
});

Deno.test("a column with one row that has values compares nothing", () => {
  const one = inputOf({ best });
  assertEquals(compareRows(qualityLines(one), one.metrics), []);
  const { means, doubt } = doubtedTables(one);
  assertEquals(marks(means), { best: null });
  assertEquals(doubt.map(({ suffix }) => suffix), ["intervals"]);
});

Deno.test("ranks bear the marks of their values, and the mean place none", () => {
  const { means } = doubtedTables(inputOf({ near, best, far }));
  const ranks = rankTable(means, { carry: true });
  assertEquals(marks(ranks), { near: "best", best: "best", far: null });
  assertEquals(
    ranks.rows.map(({ cells }) => cells.at(-1)).map((cell) =>
      cell?.kind === "number" ? [cell.value, cell.rank] : null
    ),
    [[2, null], [1, null], [3, null]],
  );
});

Deno.test("pairs that share a picture are no more evidence than one: twelve that are six are tested as six", () => {
  const twice = (values: readonly number[]): number[] =>
    values.slice(0, 6).flatMap((value) => [value, value]);
  const rows = { best: twice(best), far: twice(far) };
  const alone = inputOf({ best: best.slice(0, 6), far: far.slice(0, 6) });
  const input = inputOf(rows);
  const { pairs } = input.subset;
  const dependent = PAIRS.slice(0, 6).map((at) =>
    pairs.slice(2 * at, 2 * at + 2)
  );
  const grouped = {
    ...input,
    subset: { ...input.subset, dependent },
    aggregates: input.aggregates.map((one) => ({
      ...one,
      samples: new Map([[
        EN.variant,
        one.values.get(EN.variant)!.filter((_, at) => at % 2 === 0),
      ]]),
    })),
  };
  const p = (of: typeof input): number | null | undefined =>
    compareRows(qualityLines(of), of.metrics)[0]?.comparisons[0]?.p;
  assertEquals(p(grouped), p(alone));
  const { means, doubt } = doubtedTables(grouped);
  const note =
    "The 12 pairs are 6 independent ones: those that share a picture count as one, by their mean, in marks, intervals and tests.";
  assertStringIncludes(means.notes.join("\n"), note);
  for (const { table } of doubt) {
    assertStringIncludes(table.notes.join("\n"), note);
  }
  const separation = doubt.find(({ suffix }) => suffix === "separation")!.table;
  assertEquals(separation.rows[0]?.cells[2], {
    kind: "text",
    text: "p10 + p11",
  });
});
