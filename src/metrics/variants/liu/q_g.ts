/** Q_G of the toolbox of Zheng Liu: a mean of ratios, where others have a ratio of sums. */
import { atan } from "../../../numeric/atan.ts";
import { exp } from "../../../numeric/exp.ts";
import { liuCode } from "../../code_bases/liu.ts";
import { Q_G } from "../../facts/edges/q_g.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { edgeMap } from "../../shared/edges/edge_map.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

/** What stands for a strength, or a response across, of 0. */
const FAINT = 0.00001;

export const Q_G_LIU: Variant = {
  ...Q_G,
  id: "Q_G/liu",
  definition:
    "mean over all pixels of the preservation of both sources' edges weighed by their strengths: Sobel edges over 0..255, zeros beyond the border, 0.00001 for a strength or a response across of 0, angle atan(Sy/Sx), likeness of angles by how many right angles their difference is off a right one, sigmoids 1 -10 0.5 and 1 -20 0.75; the second source sees the fused strength with its zeros replaced, the first does not",
  source: liuCode("metricXydeas.m"),
  compute({ pair, fused }): number {
    const ir = edges(pair.ir), vi = edges(pair.vi), f = edges(fused);
    let sum = 0;
    for (let at = 0; at < fused.pixels; at++) {
      const strength = f.strength[at]!, angle = f.angle[at]!;
      const first = ir.strength[at]! || FAINT;
      const second = vi.strength[at]! || FAINT;
      const ofFirst = preservation(
        ir.strength[at]! > strength
          ? strength / first
          : first / (strength || FAINT),
        Math.abs(ir.angle[at]! - angle),
      );
      const seen = strength || FAINT;
      const ofSecond = preservation(
        vi.strength[at]! > seen ? seen / second : second / seen,
        Math.abs(vi.angle[at]! - angle),
      );
      sum += (ofFirst * first + ofSecond * second) / (first + second);
    }
    return sum / fused.pixels;
  },
};

const edges = oncePer((image: LoadedImage) =>
  edgeMap(
    sobelResponses(levelMatrix(image), "zero"),
    (across, down) => atan(down / (across || FAINT)),
  )
);

function preservation(ratio: number, turn: number): number {
  const likeness = Math.abs(turn - Math.PI / 2) * 2 / Math.PI;
  return 1 / (1 + exp(-10 * (ratio - 0.5))) /
    (1 + exp(-20 * (likeness - 0.75)));
}
