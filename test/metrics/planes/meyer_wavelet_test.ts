import { assertAlmostEquals, assertEquals } from "@std/assert";
import { matrixOf } from "../../../src/metrics/planes/matrix.ts";
import { meyerWavelet } from "../../../src/metrics/planes/meyer_wavelet.ts";

const energy = (data: Float64Array): number =>
  data.reduce((sum, value) => sum + value * value, 0);

Deno.test("the Meyer wavelet keeps an image's energy but for the borders, and puts each kind of detail in its quarter", () => {
  const width = 400, height = 360;
  const spot = matrixOf(width, height, (at) => {
    const x = at % width - 200, y = Math.floor(at / width) - 180;
    return Math.abs(x) < 20 && Math.abs(y) < 20 ? (x * 7 + y * 13) % 11 : 0;
  });
  const quarters = meyerWavelet(spot);
  for (const { width, height } of Object.values(quarters)) {
    assertEquals([width, height], [250, 230]);
  }
  const kept = Object.values(quarters).reduce(
    (sum, { data }) => sum + energy(data),
    0,
  );
  assertAlmostEquals(kept / energy(spot.data), 1, 1e-5);

  const stripes = meyerWavelet(
    matrixOf(64, 64, (at) => Math.floor(at / 64) % 2),
  );
  const ofDown = energy(stripes.horizontal.data);
  assertAlmostEquals(energy(stripes.vertical.data) / ofDown, 0, 1e-9);
  assertAlmostEquals(energy(stripes.diagonal.data) / ofDown, 0, 1e-9);
});

Deno.test("the Meyer wavelet of a constant image is twice the constant, and no detail", () => {
  const { approximation, diagonal } = meyerWavelet(matrixOf(5, 3, () => 10));
  for (const value of approximation.data) assertAlmostEquals(value, 20, 1e-9);
  for (const value of diagonal.data) assertAlmostEquals(value, 0, 1e-6);
});
