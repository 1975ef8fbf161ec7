import { assertAlmostEquals, assertEquals } from "@std/assert";
import { logGaborBank } from "../../../../src/metrics/shared/edges/log_gabor_bank.ts";

/** The real part of the inverse transform at each pixel, by its formula, raised so that power is kept. */
function realParts(
  filter: Float64Array,
  width: number,
  height: number,
): number[] {
  return Array.from({ length: width * height }, (_, pixel) => {
    const px = pixel % width, py = Math.floor(pixel / width);
    let sum = 0;
    for (let x = 0; x < width; x++) {
      for (let y = 0; y < height; y++) {
        const turns = x * px / width + y * py / height;
        sum += filter[x * height + y]! * Math.cos(2 * Math.PI * turns);
      }
    }
    return sum / Math.sqrt(width * height);
  });
}

Deno.test("log-Gabor filters: what they make of noise is the sum over their transforms", () => {
  for (const [width, height] of [[8, 6], [7, 5], [9, 4]] as const) {
    const { radial, angular } = logGaborBank(width, height, "toolbox");
    for (const { factors, noise, finest } of angular) {
      const filters = radial.map((part) =>
        part.map((factor, at) => factor * factors[at]!)
      );
      const responses = filters.map((one) => realParts(one, width, height));
      let expected = 0;
      responses.forEach((one, i) =>
        responses.forEach((other, j) => {
          if (j < i) return;
          const products = one.reduce((sum, a, at) => sum + a * other[at]!, 0);
          expected += (i === j ? 2 : 4) * products;
        })
      );
      assertAlmostEquals(noise, expected, 1e-9);
      assertAlmostEquals(
        finest,
        filters[0]!.reduce((sum, factor) => sum + factor * factor, 0),
        1e-12,
      );
    }
  }
});

Deno.test("log-Gabor filters: none passes the mean, the finest passes waves of 3 pixels best", () => {
  const { radial } = logGaborBank(60, 40, "toolbox");
  for (const part of radial) {
    assertEquals(part[0], 0);
  }
  const along = Array.from({ length: 31 }, (_, x) => radial[0]![x * 40]!);
  assertEquals(along.indexOf(Math.max(...along)), 20);
});
