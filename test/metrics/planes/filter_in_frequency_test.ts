import { assertAlmostEquals } from "@std/assert";
import { evenResponse } from "../../../src/metrics/planes/even_response.ts";
import { filterInFrequency } from "../../../src/metrics/planes/filter_in_frequency.ts";
import { matrixOf } from "../../../src/metrics/planes/matrix.ts";

Deno.test("a wave is multiplied by the response at its frequency, in either of two images", () => {
  for (const [width, height] of [[8, 6], [7, 9], [1, 5], [26, 3]]) {
    const response = evenResponse(
      width!,
      height!,
      (across, down) => 1 / (1 + across + 3 * down),
    );
    for (const [across, down] of [[0, 0], [1, 0], [0, 1], [3, 2]]) {
      const wave = matrixOf(width!, height!, (at) => {
        const x = at % width!, y = Math.floor(at / width!);
        return Math.cos(
          2 * Math.PI * (across! * x / width! + down! * y / height!) + 1,
        );
      });
      const flat = matrixOf(width!, height!, () => 5);
      const [filtered, other] = filterInFrequency([wave, flat], response);
      const factor = response
        .data[(down! % height!) * width! + across! % width!]!;
      filtered.data.forEach((value, at) =>
        assertAlmostEquals(value, factor * wave.data[at]!, 1e-12)
      );
      other.data.forEach((value) => assertAlmostEquals(value, 5, 1e-12));
    }
  }
});
