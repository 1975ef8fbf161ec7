import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { averagePrecision } from "../../src/detect/evaluate/average_precision.ts";
import { detectionScore } from "../../src/detect/evaluate/detection_score.ts";
import { rankMatches } from "../../src/detect/evaluate/ranked_matches.ts";
import type { Judged } from "../../src/detect/evaluate/match_picture.ts";
import { recallBySize } from "../../src/detect/evaluate/recall_by_size.ts";
import { scoreInterval } from "../../src/detect/evaluate/score_interval.ts";
import { swapTest } from "../../src/detect/evaluate/swap_test.ts";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import { judgedSamples } from "./judged_samples.ts";

for (const { what, pictures, expected } of judgedSamples) {
  Deno.test(`AP, its ten parts, miss rate and recall are the reference's: ${what}`, () => {
    const near = (a: number, b: number, name: string): void =>
      assertAlmostEquals(a, b, 1e-12, name);
    near(detectionScore("AP50", pictures)(), expected.AP50, "AP50");
    near(detectionScore("AP", pictures)(), expected.AP, "AP");
    near(detectionScore("LAMR", pictures)(), expected.LAMR, "LAMR");
    expected.each.forEach((value, at) =>
      near(
        averagePrecision(rankMatches(pictures, (50 + 5 * at) / 100)),
        value,
        `overlap ${at}`,
      )
    );
    const sizes = Object.entries(recallBySize(pictures, 0.5)).map((
      [size, { objects, found }],
    ) => [size, [objects, found]]);
    assertEquals<unknown>(Object.fromEntries(sizes), expected.recall);
  });
}

const [infrared, visible] = judgedSamples;

Deno.test("a picture that counts twice is the picture twice", () => {
  const { pictures } = infrared!;
  const twice = [...pictures, pictures[3]!];
  const times = pictures.map((_, at) => at === 3 ? 2 : 1);
  for (const metric of ["AP50", "AP", "LAMR"] as const) {
    assertAlmostEquals(
      detectionScore(metric, pictures)(times),
      detectionScore(metric, twice)(),
      1e-12,
      metric,
    );
  }
});

Deno.test("what is perfect is 1, what finds nothing is 0, and nothing to find is no value", () => {
  const box = { left: 1, top: 2, right: 30, bottom: 70 };
  const perfect: Judged[] = [{
    detections: [{ box, score: .9 }],
    truths: [box],
  }];
  const blind: Judged[] = [{ detections: [], truths: [box] }];
  const empty: Judged[] = [{ detections: [{ box, score: .9 }], truths: [] }];
  const all = (pictures: Judged[]): number[] =>
    (["AP50", "AP"] as const).map((metric) =>
      detectionScore(metric, pictures)()
    );
  for (const value of all(perfect)) assertAlmostEquals(value, 1, 1e-12);
  assertEquals(all(blind), [0, 0]);
  assertEquals(all(empty), [NaN, NaN]);
  assertEquals(detectionScore("LAMR", blind)(), 1);
  assertEquals(detectionScore("LAMR", empty)(), NaN);
});

Deno.test("an interval holds the measure, and one picture has none", () => {
  const { pictures } = infrared!;
  const score = detectionScore("AP50", pictures);
  const interval = scoreInterval(score, pictures.length);
  assert(!isNotDefined(interval));
  assert(interval.low < score() && score() < interval.high);
  const one = detectionScore("AP50", pictures.slice(0, 1));
  assert(isNotDefined(scoreInterval(one, 1)));
});

Deno.test("swapping: the same detections are not told apart, better ones in every picture are", () => {
  const { pictures } = infrared!;
  assert(isNotDefined(swapTest("AP50", pictures, pictures)));
  const blind = pictures.map(({ truths }) => ({ detections: [], truths }));
  const p = swapTest("AP50", pictures, blind);
  assert(!isNotDefined(p) && p >= 2 / 4096 && p < 0.01, `${p}`);
  const other = swapTest("AP50", pictures, visible!.pictures);
  const back = swapTest("AP50", visible!.pictures, pictures);
  assertEquals(other, back);
});
