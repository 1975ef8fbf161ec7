import { assertAlmostEquals } from "@std/assert";
import {
  type Matrix,
  matrixOf,
} from "../../../../src/metrics/planes/matrix.ts";
import { gaussianKernel } from "../../../../src/metrics/filters/gaussian_kernel.ts";
import { gaussianWindows } from "../../../../src/metrics/shared/structure/gaussian_windows.ts";
import { mefReference } from "../../../../src/metrics/shared/structure/mef_reference.ts";
import { windowMoments } from "../../../../src/metrics/shared/structure/window_moments.ts";

const SIDE = 11;
const ROW = gaussianKernel(SIDE, 1.5);

/** The variance of one wished-for patch, from the patches themselves. */
function varianceOf(a: Matrix, b: Matrix, left: number, top: number): number {
  const patches = [a, b].map((image) => {
    const levels = [
      ...matrixOf(
        SIDE,
        SIDE,
        (at) =>
          image
            .data[
              (top + Math.floor(at / SIDE)) * image.width + left + at % SIDE
            ]!,
      ).data,
    ];
    const mean = levels.reduce((all, one) => all + one) / levels.length;
    return levels.map((level) => level - mean);
  }) as [number[], number[]];
  const norm = (patch: number[]): number => Math.hypot(...patch);
  const sum = (p: number, q: number): number[] =>
    patches[0].map((level, at) => p * level + q * patches[1][at]!);
  const consistency = norm(sum(1, 1)) / (norm(patches[0]) + norm(patches[1]));
  const power = Math.min(Math.tan(Math.PI / 2 * consistency), 10);
  const contrasts = patches.map((patch) => norm(patch) + 0.001);
  const weights = contrasts.map((contrast) => (contrast / SIDE) ** power);
  const all = weights[0]! + weights[1]!;
  const mixed = sum(
    weights[0]! / all / contrasts[0]!,
    weights[1]! / all / contrasts[1]!,
  );
  const scale = Math.max(...contrasts) / norm(mixed);
  const window = mixed.map((_, at) =>
    ROW[Math.floor(at / SIDE)]! * ROW[at % SIDE]!
  );
  const mean = mixed.reduce((m, v, at) => m + window[at]! * scale * v, 0);
  return mixed.reduce(
    (m, v, at) => m + window[at]! * (scale * v - mean) ** 2,
    0,
  );
}

Deno.test("wished-for patches vary as those that are made patch by patch", () => {
  const a = matrixOf(17, 14, (at) => at * at * 7 % 251);
  const b = matrixOf(17, 14, (at) => (at * 31 + at * at) % 103);
  const kind = gaussianWindows("valid");
  const { variance } = mefReference([
    windowMoments(a, kind),
    windowMoments(b, kind),
  ]);
  variance.forEach((value, at) => {
    const direct = varianceOf(a, b, at % 7, Math.floor(at / 7));
    assertAlmostEquals(value, direct, 1e-9 * direct);
  });
});
