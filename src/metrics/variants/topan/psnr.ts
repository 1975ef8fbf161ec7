/** PSNR of Topanxal's metrics. */
import { topanCode } from "../../code_bases/topan.ts";
import { PSNR } from "../../facts/error/psnr.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { histogram } from "../../shared/histogram.ts";
import { decibels } from "../../shared/statistics/decibels.ts";
import { squaredErrors } from "../../shared/statistics/squared_errors.ts";
import type { Variant } from "../../variant.ts";

export const PSNR_TOPAN: Variant = {
  ...PSNR,
  id: "PSNR/topan",
  definition:
    "mean over sources of 10 log10 of the squared maximum of the source, in place of 255, over its mean " +
    "squared error; Infinity without error, NaN for a black source fused into black (float32 in the " +
    "original, float64 here)",
  source: topanCode("psnr_metric.py"),
  unit: "dB",
  range: [null, null],
  // A root mean squared error of r >= 10 changes by ε, the ratio by 8.7 ε / r.
  tolerance: 0.001,
  compute(triple): number {
    const [ofIr, ofVi] = squaredErrors(triple), { ir, vi } = triple.pair;
    return (ratio(vi, ofVi) + ratio(ir, ofIr)) / 2;
  },
};

function ratio(source: LoadedImage, squaredError: number): number {
  const peak = histogram(source).findLastIndex((count) => count > 0);
  return decibels(source.pixels * (peak * peak) / squaredError);
}
