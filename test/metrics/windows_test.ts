/** The window kernels hold to the bits of the plain filters, at every place of every plane. */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { gaussianKernel } from "../../src/metrics/filters/gaussian_kernel.ts";
import {
  type LoadedPlane,
  planeOf,
} from "../../src/metrics/filters/loaded_plane.ts";
import {
  covarianceOf,
  filterAndHalve,
  windowsOf,
} from "../../src/metrics/filters/windows.ts";
import { arbitraryTriple } from "./arbitrary_triple.ts";
import { loadImages } from "./load_image.ts";
import {
  type DoublePlane,
  planeOf as plainPlane,
  product,
} from "./reference/plain/filters/double_plane.ts";
import { filterValid } from "./reference/plain/filters/filter_valid.ts";

/** The samples without what lies beyond the rows. */
function read(
  { workspace, width, height, stride, samples }: LoadedPlane,
): DoublePlane {
  const all = workspace.doubles(samples, stride * height);
  const data = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    data.set(all.subarray(y * stride, y * stride + width), y * width);
  }
  return { width, height, data };
}

/** Mean of products less product of means. */
function moment(
  meanOfProducts: DoublePlane,
  a: DoublePlane,
  b: DoublePlane,
): DoublePlane {
  const data = meanOfProducts.data.map((mean, i) =>
    mean - a.data[i]! * b.data[i]!
  );
  return { ...meanOfProducts, data };
}

Deno.test("windows: mean, variance, covariance and the halved plane have the plain filters' bits", () => {
  const cases = fc.record({
    // Sides about one strip of 128 columns, and any other.
    triple: fc.oneof(
      arbitraryTriple(17, 40),
      arbitraryTriple(128, 160),
    ),
    taps: fc.constantFrom(3, 5, 9, 11, 17),
    offset: fc.constantFrom(0, 113),
  });
  fc.assert(
    fc.property(cases, ({ triple: { ir, vi }, taps, offset }) => {
      const kernel = gaussianKernel(taps, taps / 5);
      const [a, b] = loadImages(ir, vi);
      const windowsA = windowsOf(planeOf(a, offset), kernel);
      const windowsB = windowsOf(planeOf(b, offset), kernel);
      const x = plainPlane(ir, offset), y = plainPlane(vi, offset);
      const meanX = filterValid(x, kernel), meanY = filterValid(y, kernel);
      assertEquals(read(windowsA.levels), x);
      assertEquals(read(windowsA.mean), meanX);
      assertEquals(
        read(windowsA.variance),
        moment(filterValid(product(x, x), kernel), meanX, meanX),
      );
      assertEquals(
        read(covarianceOf(windowsA, windowsB, kernel)),
        moment(filterValid(product(x, y), kernel), meanX, meanY),
      );
      assertEquals(
        read(filterAndHalve(windowsA.levels, kernel)),
        filterValid(x, kernel, 2),
      );
    }),
    { numRuns: 40 },
  );
});
