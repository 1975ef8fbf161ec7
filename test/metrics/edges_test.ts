/** The Sobel kernels hold to the bits of the plain operator, arc tangents included, at every pixel. */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { edgesF32, edgesF64 } from "../../src/metrics/shared/edges.ts";
import type { Gray } from "../../src/image/gray.ts";
import { arbitraryTriple, noise } from "./arbitrary_triple.ts";
import { loadImages } from "./load_image.ts";
import { sobelEdges } from "./reference/plain/filters/sobel_edges.ts";

/** -0 counts as 0: only differences of angles are ever used. */
function withoutSignOfZero(values: Iterable<number>): number[] {
  return Array.from(values, (value) => value + 0);
}

function assertSameEdges(image: Gray): void {
  const [loaded] = loadImages(image);
  const { workspace, pixels } = loaded;
  const single = edgesF32(loaded), plain = sobelEdges(image, true);
  const floats = (at: number): Float32Array =>
    new Float32Array(workspace.counts(at, pixels).buffer);
  assertEquals(floats(single.strength), plain.strength);
  assertEquals(
    withoutSignOfZero(floats(single.angle)),
    withoutSignOfZero(plain.angle),
  );
  const double = edgesF64(loaded), plainDouble = sobelEdges(image, false);
  assertEquals(
    workspace.doubles(double.strength, pixels),
    plainDouble.strength,
  );
  assertEquals(
    withoutSignOfZero(workspace.doubles(double.angle, pixels)),
    withoutSignOfZero(plainDouble.angle),
  );
}

Deno.test("edges: strength and angle have the plain operator's bits, any size", () => {
  fc.assert(
    fc.property(arbitraryTriple(1, 40), ({ fused }) => assertSameEdges(fused)),
  );
});

Deno.test("edges: so do the slopes of a large noisy image, tens of thousands of them", () => {
  const image = noise(300, 300, 1);
  const { angle } = sobelEdges(image, false);
  assert(new Set(angle).size > 30_000);
  assertSameEdges(image);
});
