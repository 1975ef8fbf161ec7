import { assertAlmostEquals, assertEquals } from "@std/assert";
import { filter } from "../../../src/metrics/planes/filter.ts";
import { filterSeparable } from "../../../src/metrics/planes/filter_separable.ts";
import { type Matrix, matrixOf } from "../../../src/metrics/planes/matrix.ts";

const rows = (...lines: number[][]): Matrix => ({
  width: lines[0]!.length,
  height: lines.length,
  data: Float64Array.from(lines.flat()),
});
const line = rows([1, 2, 3]);

Deno.test("filter: each border continues the image in its way", () => {
  const shift = rows([1, 0, 0, 0, 0]);
  const left = (border: "zero" | "replicate" | "symmetric" | "reflect") => [
    ...filter(line, shift, border).data,
  ];
  assertEquals(left("zero"), [0, 0, 1]);
  assertEquals(left("replicate"), [1, 1, 1]);
  assertEquals(left("symmetric"), [2, 1, 1]);
  assertEquals(left("reflect"), [3, 2, 1]);
  assertEquals(filter(line, shift, "valid"), {
    width: 0,
    height: 1,
    data: new Float64Array(),
  });
});

Deno.test("filter: nothing is turned round, and an even window's middle is right of the centre", () => {
  assertEquals([...filter(line, rows([10, 1, 0]), "zero").data], [1, 12, 23]);
  assertEquals([...filter(line, rows([10, 1]), "zero").data], [1, 12, 23]);
  assertEquals([...filter(line, rows([10, 1]), "valid").data], [12, 23]);
});

Deno.test("a separable filter is the filter with the outer product", () => {
  const image = matrixOf(9, 7, (at) => (at * 37) % 11);
  const row = Float64Array.of(1, 2, 4),
    column = Float64Array.of(3, -1, 5, 2, 1);
  const outer = matrixOf(
    3,
    5,
    (at) => row[at % 3]! * column[Math.floor(at / 3)]!,
  );
  for (const border of ["valid", "zero", "replicate", "reflect"] as const) {
    const wanted = filter(image, outer, border);
    const got = filterSeparable(image, { row, column }, border);
    assertEquals([got.width, got.height], [wanted.width, wanted.height]);
    got.data.forEach((sample, at) =>
      assertAlmostEquals(sample, wanted.data[at]!, 1e-9)
    );
  }
});

Deno.test("filter: the kernel has the bits of adding tap after tap to 0, at every width", () => {
  const window = matrixOf(3, 2, (at) => [0.1, 0, -0.7, 1 / 3, 2.5, -0.2][at]!);
  for (let width = 3; width < 24; width++) {
    const image = matrixOf(width, 5, (at) => Math.fround(((at * 37) % 11) / 7));
    const plain = matrixOf(width - 2, 4, (at) => {
      const x = at % (width - 2), y = Math.floor(at / (width - 2));
      let sum = 0;
      window.data.forEach((weight, tap) => {
        const from = (y + Math.floor(tap / 3)) * width + x + tap % 3;
        if (weight !== 0) sum += weight * image.data[from]!;
      });
      return sum;
    });
    assertEquals(filter(image, window, "valid"), plain);
  }
});
