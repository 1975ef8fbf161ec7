/** Charts of a paper: what they are computed from, and that names stay text. */
import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";
import type {
  ChartLine,
  ChartSubject,
} from "../../src/figure/charts/chart_line.ts";
import { drawChart } from "../../src/figure/charts/draw_chart.ts";
import { intervalFigure } from "../../src/figure/charts/interval_chart.ts";
import { paretoFigure } from "../../src/figure/charts/pareto_chart.ts";
import { rankFigure } from "../../src/figure/charts/rank_chart.ts";
import { rankGroups } from "../../src/figure/charts/rank_groups.ts";
import { svgFile } from "../../src/figure/files/svg_file.ts";
import { PEN } from "./demo_pen.ts";
import { elementsOf } from "./well_formed.ts";

const HOSTILE = `</text><script>&"'`;

function line(
  name: string,
  values: readonly number[],
  cost: number | null,
): ChartLine {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { name, values, mean, isPartial: false, cost };
}

const subject: ChartSubject = {
  title: HOSTILE,
  metric: "VIF",
  better: "higher",
  digits: 3,
  width: 88,
  lines: [
    line("best", [0.9, 0.8, 0.7, 0.9], 100),
    line(HOSTILE, [0.5, 0.6, 0.5, 0.4], 10),
    line("free", [0.2, 0.1, 0.3, 0.2], 0),
    line("beaten", [0.4, 0.5, 0.4, 0.3], 1000),
    line("unknown cost", [0.3, 0.4, 0.2, 0.1], null),
  ],
};

Deno.test("groups of ranks are those that no longer one holds", () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 0, max: 40 }),
    (tenths, reach) => {
      const ranks = tenths.sort((a, b) => a - b);
      const all = ranks.flatMap((low, first) =>
        ranks.flatMap((high, last) =>
          last > first && high - low <= reach ? [{ first, last }] : []
        )
      );
      const longest = all.filter((one) =>
        !all.some((other) =>
          other !== one && other.first <= one.first && other.last >= one.last
        )
      );
      assertEquals(rankGroups(ranks, reach), longest);
    },
  ));
});

Deno.test("average ranks are joined within the critical difference of Demšar's table", () => {
  const { description } = rankFigure(subject, PEN);
  // q of 5 at 5 % is 2.728 (Demšar 2006, table 5): 2.728 · √(5 · 6 / (6 · 4)).
  assertMatch(description, /critical difference 3\.05 \(5 %\)/);
  assertMatch(description, /\nbest 1\.00\n/);
  assertThrows(
    () => rankFigure({ ...subject, lines: subject.lines.slice(0, 1) }, PEN),
    RangeError,
    "choose more methods or pairs",
  );
});

Deno.test("the front is what nothing beats in both; a partial mean is not compared", () => {
  const front = (of: ChartSubject): string[] =>
    paretoFigure(of, "MACs", PEN).description.split("\n")
      .filter((text) => text.endsWith(", on the front"))
      .map((text) => text.split(" ")[0]!);
  assertEquals(front(subject), ["free", HOSTILE, "best"]);
  const [best, ...others] = subject.lines;
  assertEquals(
    front({ ...subject, lines: [{ ...best!, isPartial: true }, ...others] }),
    ["free", HOSTILE],
  );
  assertThrows(
    () =>
      paretoFigure({ ...subject, lines: subject.lines.slice(4) }, "MACs", PEN),
    RangeError,
    "no row has both",
  );
});

Deno.test("charts are of their stated width, and names in them stay text", async () => {
  for (
    const chart of [
      paretoFigure(subject, "MACs", PEN),
      rankFigure(subject, PEN),
      intervalFigure(subject, (name) => name === "best", PEN),
    ]
  ) {
    const drawing = drawChart(chart);
    assertEquals(drawing.width, 88 * 72 / 25.4);
    assert(!drawing.marks.join("").includes("<script"));
    const svg = await svgFile(drawing, PEN);
    assert(!elementsOf(svg).includes("script"));
    assertEquals(await svgFile(drawChart(chart), PEN), svg);
    // Nothing is drawn outside the page: the letters have the room that was measured.
    const page = PEN.paint(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 ${
        drawing.width + 100
      } ${drawing.height + 100}" width="${drawing.width + 100}" height="${
        drawing.height + 100
      }">${drawing.marks.join("")}</svg>`,
      1,
    );
    const right = 50 + Math.ceil(drawing.width);
    const below = 50 + Math.ceil(drawing.height);
    for (let at = 0; at < page.width * page.height; at++) {
      if (page.data[at * 4 + 3] === 0) continue;
      const x = at % page.width, y = Math.floor(at / page.width);
      assert(
        x >= 50 && y >= 50 && x < right && y < below,
        `${chart.title} at ${x - 50},${y - 50}`,
      );
    }
  }
});
