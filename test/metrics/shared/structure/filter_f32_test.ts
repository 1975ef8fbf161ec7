import { assertEquals } from "@std/assert";
import { matrixOf } from "../../../../src/metrics/planes/matrix.ts";
import { filterF32 } from "../../../../src/metrics/shared/structure/filter_f32.ts";

const f = Math.fround;

Deno.test("the float32 filter adds tap after tap, each sum rounded once", () => {
  const image = matrixOf(9, 8, (at) => f(1 / (1 + at * 37 % 11)));
  for (const [width, height] of [[3, 2], [1, 5], [4, 1], [9, 8]] as const) {
    const window = matrixOf(width, height, (at) => f(0.1 + at / 7));
    const { data, ...size } = filterF32(image, window);
    assertEquals(size, { width: 10 - width, height: 9 - height });
    data.forEach((value, at) => {
      const left = at % size.width, top = Math.floor(at / size.width);
      let sum = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          sum = f(
            sum + window.data[y * width + x]! *
                image.data[(top + y) * 9 + left + x]!,
          );
        }
      }
      assertEquals(value, sum);
    });
  }
});

Deno.test("the float32 filter of a window that does not fit is empty", () => {
  const image = matrixOf(3, 3, () => 1), window = matrixOf(5, 1, () => 1);
  assertEquals(filterF32(image, window).data.length, 0);
});
