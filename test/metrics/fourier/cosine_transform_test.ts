import { assertAlmostEquals } from "@std/assert";
import { cosineTransform } from "../../../src/metrics/fourier/cosine_transform.ts";
import { loadImages } from "../load_image.ts";
import { type Matrix, matrixOf } from "../../../src/metrics/planes/matrix.ts";

/** The defining double sum, orthonormal. */
function slowly({ width, height, data }: Matrix): Matrix {
  const wave = (k: number, n: number, side: number): number =>
    Math.sqrt((k === 0 ? 1 : 2) / side) *
    Math.cos(Math.PI * (2 * n + 1) * k / (2 * side));
  return matrixOf(width, height, (at) => {
    const u = at % width, v = Math.floor(at / width);
    return data.reduce(
      (sum, value, place) =>
        sum +
        value * wave(u, place % width, width) *
          wave(v, Math.floor(place / width), height),
      0,
    );
  });
}

Deno.test("the cosine transform is its defining sum, times half the root of the number of pixels", () => {
  for (const [width, height] of [[1, 1], [8, 6], [5, 7], [1, 4], [9, 2]]) {
    const image = matrixOf(width!, height!, (at) => (at * 37) % 11);
    const data = Uint8Array.from(image.data);
    const [loaded] = loadImages({ width: width!, height: height!, data });
    const wanted = slowly(image), got = cosineTransform(loaded);
    got.data.forEach((value, at) =>
      assertAlmostEquals(
        value,
        wanted.data[at]! * Math.sqrt(width! * height!) / 2,
        1e-11,
      )
    );
  }
});
