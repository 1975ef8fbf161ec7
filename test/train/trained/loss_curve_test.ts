import { assertEquals, assertStringIncludes } from "@std/assert";
import { lossChart } from "../../../src/train/trained/loss_chart.ts";
import { lossCsv } from "../../../src/train/trained/loss_csv.ts";

const LOSSES = [
  { step: 10, means: { ssim: 1 / 3, intensity: 2 }, total: 2.5 },
  { step: 20, means: { ssim: 0.25, refresh: 1 }, total: 1.25 },
];

Deno.test("the curve as CSV: a column a loss, empty where a stretch has it not", () => {
  assertEquals(
    lossCsv(LOSSES),
    "step,total,ssim,intensity,refresh\r\n10,2.5,0.3333333333333333,2,\r\n20,1.25,0.25,,1\r\n",
  );
  assertEquals(lossCsv([]), "step,total\r\n");
});

Deno.test("the curve as a picture: a line for the sum and each loss, over all steps", () => {
  const chart = lossChart("a < b", LOSSES);
  assertStringIncludes(chart, "a &lt; b");
  assertEquals(chart.match(/<polyline/g)?.length, 4);
  // Halfway and at the end; the higher value above the lower one.
  assertStringIncludes(chart, 'points="533.0,60.0 876.0,148.0"');
  assertEquals(lossChart("none", []).includes("NaN"), false);
});
