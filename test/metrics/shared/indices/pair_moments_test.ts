import { assert, assertEquals } from "@std/assert";
import { exp } from "../../../../src/numeric/exp.ts";
import { matrixOf } from "../../../../src/metrics/planes/matrix.ts";
import { octaveWindow } from "../../../../src/metrics/shared/indices/octave_window.ts";
import { pairMoments } from "../../../../src/metrics/shared/indices/pair_moments.ts";
import { torchWindow } from "../../../../src/metrics/shared/indices/torch_window.ts";

const SIDE = 7, WIDTH = 23, HEIGHT = 29;

const texture = matrixOf(
  WIDTH,
  HEIGHT,
  (at) => (at * 7919 + (at % WIDTH) * 31) % 251,
);
/** Flat on the left, a slope on the right. */
const halves = matrixOf(
  WIDTH,
  HEIGHT,
  (at) => Math.max(at % WIDTH, 12) * 3,
);

/** Weighted covariance of two images below one place, by its definition. */
function covariance(a: Float64Array, b: Float64Array, place: number): number {
  let weights = 0, ofA = 0, ofB = 0;
  const taps = Array.from({ length: SIDE * SIDE }, (_, at) => {
    const x = at % SIDE, y = Math.floor(at / SIDE);
    const weight = exp(-((x - 3) ** 2 + (y - 3) ** 2) / 4.5);
    return { weight, at: place + y * WIDTH + x };
  });
  for (const { weight, at } of taps) {
    weights += weight;
    ofA += weight * a[at]!;
    ofB += weight * b[at]!;
  }
  return taps.reduce(
    (sum, { weight, at }) =>
      sum + weight * (a[at]! - ofA / weights) * (b[at]! - ofB / weights),
    0,
  ) / weights;
}

const WINDOWS = { octave: octaveWindow(SIDE), torch: torchWindow(SIDE) };

for (const [name, window] of Object.entries(WINDOWS)) {
  Deno.test(`pairMoments: the definition's, but for rounding (${name})`, () => {
    for (const [a, b] of [[texture, halves], [halves, texture]] as const) {
      const moments = pairMoments(a, b, window);
      const across = WIDTH - SIDE + 1;
      assertEquals(moments.covariance.length, across * (HEIGHT - SIDE + 1));
      moments.covariance.forEach((value, at) => {
        const place = Math.floor(at / across) * WIDTH + at % across;
        const near = (got: number, wanted: number): void =>
          assert(Math.abs(got - wanted) < 1e-9, `${at}: ${got}, ${wanted}`);
        near(value, covariance(a.data, b.data, place));
        near(moments.varianceA[at]!, covariance(a.data, a.data, place));
        near(moments.varianceB[at]!, covariance(b.data, b.data, place));
      });
    }
  });

  Deno.test(`pairMoments: rounding errors are those of a single window (${name})`, () => {
    const { covariance: all, varianceB } = pairMoments(texture, halves, window);
    // The window's own sums, in the last row of places and in one of a full block.
    for (const y of [0, HEIGHT - SIDE]) {
      const rows = HEIGHT - SIDE + 1;
      const sum = (of: (at: number) => number): number =>
        window.exactSum!(
          Float64Array.from(
            { length: SIDE * SIDE },
            (_, at) => of((y + Math.floor(at / SIDE)) * WIDTH + at % SIDE),
          ),
          { x: 0, y, columns: WIDTH - SIDE + 1, rows },
        );
      const mean = sum((at) => halves.data[at]!);
      const at = y * (WIDTH - SIDE + 1);
      assertEquals(
        varianceB[at],
        sum((i) => halves.data[i]! ** 2) - mean * mean,
      );
      assertEquals(
        all[at],
        sum((i) => texture.data[i]! * halves.data[i]!) -
          sum((i) => texture.data[i]!) * mean,
      );
    }
  });
}
