import { assertAlmostEquals, assertEquals } from "@std/assert";
import { filterInFrequency } from "../../../src/metrics/fourier/filter_in_frequency.ts";
import { evenResponse } from "../../../src/metrics/fourier/frequency_response.ts";
import { Workspace } from "../../../src/metrics/kernels/workspace.ts";
import { type Matrix, matrixOf } from "../../../src/metrics/planes/matrix.ts";
import {
  matrixOfPlane,
  planeOfMatrix,
} from "../../../src/metrics/planes/matrix_of_plane.ts";
import { plainFilterInFrequency } from "../reference/maps/plain_filter_in_frequency.ts";

/** Factors of small and of large primes, and two that need a chirp. */
const SIZES = [
  [8, 6],
  [7, 9],
  [1, 5],
  [26, 3],
  [40, 30],
  [67, 71],
  [61, 4],
  [1, 1],
  [35, 48],
];
const workspace = new Workspace();

function factorOf(across: number, down: number): number {
  return 1 / (1 + across + 3 * down);
}

function filtered(one: Matrix, other: Matrix): Matrix[] {
  const { width, height } = one;
  return workspace.lend(() => {
    const [re, im] = [one, other].map((image) =>
      planeOfMatrix(workspace, image)
    );
    return filterInFrequency(
      workspace,
      evenResponse(width, height, factorOf),
      ({ down, work }, to) =>
        workspace.calls.fourierDown(
          re!.samples,
          im!.samples,
          re!.stride,
          width,
          height,
          down,
          to,
          work,
        ),
    ).map(matrixOfPlane);
  });
}

Deno.test("a wave is multiplied by the response at its frequency, in either of two images", () => {
  for (const [width, height] of SIZES) {
    for (const [across, down] of [[0, 0], [1, 0], [0, 1], [3, 2]]) {
      const wave = matrixOf(width!, height!, (at) => {
        const x = at % width!, y = Math.floor(at / width!);
        return Math.cos(
          2 * Math.PI * (across! * x / width! + down! * y / height!) + 1,
        );
      });
      const flat = matrixOf(width!, height!, () => 5);
      const [seen, other] = filtered(wave, flat);
      const x = across! % width!, y = down! % height!;
      const factor = factorOf(
        Math.min(x, width! - x),
        Math.min(y, height! - y),
      );
      seen!.data.forEach((value, at) =>
        assertAlmostEquals(value, factor * wave.data[at]!, 1e-12)
      );
      other!.data.forEach((value) => assertAlmostEquals(value, 5, 1e-12));
    }
  }
});

Deno.test("fast is plain: images filtered in frequency", () => {
  for (const [width, height] of SIZES) {
    const [one, other] = [37, 53].map((step) =>
      matrixOf(width!, height!, (at) => at * step % 101 / 7 - 3)
    );
    const response = matrixOf(width!, height!, (at) => {
      const x = at % width!, y = Math.floor(at / width!);
      return factorOf(Math.min(x, width! - x), Math.min(y, height! - y));
    });
    const plain = plainFilterInFrequency([one!, other!], response);
    filtered(one!, other!).forEach(({ data }, at) =>
      assertEquals(data, plain[at]!.data)
    );
  }
});
