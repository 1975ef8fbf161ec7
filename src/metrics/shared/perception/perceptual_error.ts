/** Chen and Varshney's error: what is seen of the differences, weighted by the edges of the sources (Information Fusion 8, 2007). */
import { exp } from "../../../numeric/exp.ts";
import { pow } from "../../../numeric/pow.ts";
import type { LoadedPlane } from "../../filters/loaded_plane.ts";
import { filterInFrequency } from "../../fourier/filter_in_frequency.ts";
import { evenResponse } from "../../fourier/frequency_response.ts";
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePerSize } from "../../kernels/once_per_size.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { planeOfMatrix } from "../../planes/matrix_of_plane.ts";
import { REGION, type Regions } from "./regions.ts";

/** What code bases do differently. */
export interface ErrorRule {
  /** What stands for each of an image's 256 levels. */
  readonly levels: (image: LoadedImage) => Float64Array;
  /** Of a source, by region. */
  readonly saliency: (source: LoadedImage) => Float64Array;
  readonly regions: Regions;
  /** What is seen of each frequency; `codeSensitivity` unless told. */
  readonly sensitivity?: typeof codeSensitivity;
  /** By what differences are multiplied after they are filtered; nothing unless told. */
  readonly wave?: Matrix;
  /**
   * What parts of a region outside of the image are: places without difference, which count in its mean, unless told, or
   * nothing.
   */
  readonly outside?: "equal" | "nothing";
}

/**
 * The mean square of what is seen of the differences between either source and the fused image, weighted by saliency over
 * all regions of both sources; NaN where nothing is salient.
 */
export function perceptualError(
  triple: LoadedTriple,
  rule: ErrorRule,
): number {
  const { width, height } = triple.fused;
  const { saliency, regions: { across }, outside = "equal" } = rule;
  const { ir, vi } = triple.pair;
  const saliencies = [saliency(ir), saliency(vi)];
  let errors = 0, weights = 0;
  seenSquares(triple, rule).forEach((squares, source) => {
    const weight = saliencies[source]!;
    squares.forEach((sum, at) => {
      const x = at % across, y = Math.floor(at / across);
      const area = outside === "equal"
        ? REGION * REGION
        : Math.min(width - x * REGION, REGION) *
          Math.min(height - y * REGION, REGION);
      errors += weight[at]! * (sum / area);
      weights += weight[at]!;
    });
  });
  return errors / weights;
}

/** The contrast sensitivity of code bases: frequencies are multiplied by 0.144. */
export const codeSensitivity: (
  width: number,
  height: number,
) => ReturnType<typeof evenResponse> = oncePerSize((width, height) =>
  sensitivity(width, height, 0.144)
);

/** That of Mannos and Sakrison's paper: by 0.114. */
export const paperSensitivity: typeof codeSensitivity = oncePerSize((
  width,
  height,
) => sensitivity(width, height, 0.114));

/**
 * The contrast sensitivity of Mannos and Sakrison, of which one wave through a side is 1/4 cycle a degree, whatever its
 * length.
 */
function sensitivity(
  width: number,
  height: number,
  scale: number,
): ReturnType<typeof evenResponse> {
  return evenResponse(width, height, (across, down) => {
    const r = Math.sqrt(across * across + down * down) / 4;
    return 2.6 * (0.0192 + scale * r) * exp(-pow(scale * r, 1.1));
  });
}

/** Region by region the sum of squares of what is seen of either source's difference. */
function seenSquares(
  { pair: { ir, vi }, fused }: LoadedTriple,
  {
    levels,
    regions: { across, down },
    sensitivity: response = codeSensitivity,
    wave,
  }: ErrorRule,
): [Float64Array, Float64Array] {
  const { workspace, width, height, bytes } = fused;
  const tables = new Float64Array(3 * 256);
  [ir, vi, fused].forEach((image, at) => tables.set(levels(image), 256 * at));
  return workspace.lend(() => {
    const images = [ir.bytes, vi.bytes, bytes, workspace.put(tables)] as const;
    const [ofIr, ofVi] = filterInFrequency(
      workspace,
      response(width, height),
      ({ down, work }, to) =>
        workspace.calls.differencesDown(
          ...images,
          width,
          height,
          down,
          to,
          work,
        ),
    );
    const factors = wave === undefined
      ? 0
      : planeOfMatrix(workspace, wave).samples;
    const line = workspace.take(8 * (width + 16));
    const squares = ({ samples, stride }: LoadedPlane): Float64Array => {
      const sums = workspace.take(8 * across * down);
      workspace.calls.regionSquares(
        samples,
        stride,
        factors,
        width,
        height,
        across,
        down,
        sums,
        line,
      );
      return workspace.doubles(sums, across * down);
    };
    return [squares(ofIr), squares(ofVi)];
  });
}
