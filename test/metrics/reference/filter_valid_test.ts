import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { filterValid } from "./plain/filters/filter_valid.ts";
import { gaussianKernel } from "../../../src/metrics/filters/gaussian_kernel.ts";

Deno.test("filterValid equals the direct double sum, with and without decimation", () => {
  const cases = fc.record({
    width: fc.integer({ min: 9, max: 20 }),
    height: fc.integer({ min: 9, max: 20 }),
    taps: fc.constantFrom(3, 5, 9),
    step: fc.constantFrom(1, 2),
    seed: fc.nat(1000),
  });
  fc.assert(fc.property(cases, ({ width, height, taps, step, seed }) => {
    const data = Float64Array.from(
      { length: width * height },
      (_, i) => (i * 7919 + seed * 31) % 256,
    );
    const kernel = gaussianKernel(taps, taps / 5);
    const out = filterValid({ width, height, data }, kernel, step);
    assertEquals([out.width, out.height], [
      Math.ceil((width - taps + 1) / step),
      Math.ceil((height - taps + 1) / step),
    ]);
    for (let y = 0; y < out.height; y++) {
      for (let x = 0; x < out.width; x++) {
        let sum = 0;
        for (let j = 0; j < taps; j++) {
          for (let i = 0; i < taps; i++) {
            sum += kernel[i]! * kernel[j]! *
              data[(y * step + j) * width + x * step + i]!;
          }
        }
        assert(Math.abs(out.data[y * out.width + x]! - sum) < 1e-10);
      }
    }
  }));
});

Deno.test("gaussianKernel sums to 1, is symmetric and falls as a gaussian does", () => {
  const kernel = gaussianKernel(11, 1.5);
  assert(Math.abs(kernel.reduce((a, b) => a + b) - 1) < 1e-15);
  for (let i = 0; i < 5; i++) assertEquals(kernel[i], kernel[10 - i]);
  assert(Math.abs(kernel[4]! / kernel[5]! - 0.800737402916808) < 1e-14); // e^(-1/4.5)
});
