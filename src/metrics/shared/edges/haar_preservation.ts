/** How much of the sources' Haar coefficients a fused image has (Wang & Liu 2008). */
import { exp } from "../../../numeric/exp.ts";
import { pow } from "../../../numeric/pow.ts";
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { assertSide } from "../assert_side.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import { type HaarScale, haarScale } from "./haar_scale.ts";

const BANDS = ["across", "down", "diagonal"] as const;

/**
 * At each of two scales the mean of the sum of e^-|difference| over three bands, over both sources, weighted by the
 * source's energy; the first to the power 2/3 times the second to the power 1/3: 0..3.
 *
 * @param withoutEnergy Where the sources have none at a scale, code bases weigh by the rounding errors of their filter, or
 * by nothing; `alike`: each coefficient then weighs the same; `undefined`: the metric has no value.
 * @returns A function of three images, which throws `UndefinedMetricError` under 4 px a side.
 */
export function haarPreservation(
  matrixOf: (image: LoadedImage) => Matrix,
  tap: number,
  withoutEnergy: "alike" | "undefined",
): (triple: LoadedTriple) => number {
  const scales = oncePer((image: LoadedImage): [HaarScale, HaarScale] => {
    const fine = haarScale(matrixOf(image), tap);
    return [fine, haarScale(fine.smooth, tap)];
  });
  return ({ pair: { ir, vi }, fused }): number => {
    assertSide(fused, 4, "Q_M", ", which leaves nothing at the second scale");
    const [fine, coarse] = [0, 1].map((scale) => {
      const { kept, energy, alike } = preserved(
        [ir, vi].map((source) => scales(source)[scale]!),
        scales(fused)[scale]!,
      );
      if (energy > 0) return kept / energy;
      if (withoutEnergy === "alike") return alike;
      throw new UndefinedMetricError(
        "Q_M",
        "neither source has anything but a mean at one of the scales",
      );
    });
    return pow(fine!, 2 / 3) * pow(coarse!, 1 / 3);
  };
}

/** Sums over coefficients and sources of likeness times energy and of energy, and the plain mean of likeness. */
function preserved(
  sources: readonly HaarScale[],
  fused: HaarScale,
): { kept: number; energy: number; alike: number } {
  let kept = 0, energies = 0, likenesses = 0;
  const { length } = fused.across;
  for (const source of sources) {
    for (let at = 0; at < length; at++) {
      let energy = 0, likeness = 0;
      for (const band of BANDS) {
        const own = source[band][at]!;
        energy += own * own;
        likeness += exp(-Math.abs(own - fused[band][at]!));
      }
      kept += energy * likeness;
      energies += energy;
      likenesses += likeness;
    }
  }
  return { kept, energy: energies, alike: likenesses / (2 * length) };
}
