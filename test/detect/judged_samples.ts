/** Detections with the boxes that are there, and what a reference program measured of them. */
import type { Judged } from "../../src/detect/evaluate/match_picture.ts";
import fixture from "../fixtures/detect/detections.json" with { type: "json" };

/** The samples of the fixture: infrared and visible pictures, then drawn boxes. */
export const judgedSamples = fixture.samples.map((
  { what, pictures, expected },
) => ({
  what,
  pairs: pictures.map(({ pair }) => pair),
  pictures: pictures.map(({ detections, truths }): Judged => ({
    detections: detections.map((row) => ({
      box: boxOf(row),
      score: row[4]!,
    })),
    truths: truths.map(boxOf),
  })),
  expected,
}));

function boxOf(row: readonly number[]): Judged["truths"][number] {
  const [left, top, right, bottom] = row;
  return { left: left!, top: top!, right: right!, bottom: bottom! };
}
