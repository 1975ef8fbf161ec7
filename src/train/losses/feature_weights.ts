import { exp } from "../../numeric/exp.ts";
import { convolution } from "../tape/convolution.ts";
import { squared } from "../tape/pointwise.ts";
import { averageOf, numberOf } from "../tape/sums.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { LOCAL_CONTRAST } from "./local_contrast.ts";
import type { FeaturesOf } from "./refresh_loss.ts";

/**
 * How much there is to see in each of two sources, as two weights that add to 1: U2Fusion's adaptive information preservation
 * degree (Xu et al., IEEE TPAMI 2022).
 *
 * g is the mean over the depths of the mean square of the features' local contrast; the weights are the softmax of g / softness.
 * Local contrast is taken where the window lies inside. No gradient goes back.
 *
 * @param softness above 0: the larger, the nearer to a half each.
 * @throws {RangeError} if features of a depth are smaller than 3 × 3.
 */
export function featureWeights(
  tape: Tape,
  features: FeaturesOf,
  [ir, vi]: readonly [ir: TapeTensor, vi: TapeTensor],
  { depths, softness }: {
    readonly depths: readonly number[];
    readonly softness: number;
  },
): [number, number] {
  const information = (plane: TapeTensor): number => {
    const found = features({ ...plane, varies: false }, depths);
    const each = found.map((of) =>
      numberOf(tape, averageOf(tape, squared(tape, contrastOf(tape, of))))
    );
    return each.reduce((sum, one) => sum + one, 0) / each.length;
  };
  const infrared = 1 /
    (1 + exp((information(vi) - information(ir)) / softness));
  return [infrared, 1 - infrared];
}

/** Channel by channel. */
function contrastOf(tape: Tape, of: TapeTensor): TapeTensor {
  const kernels = tape.constant(
    { channels: of.channels, height: 3, width: 3 },
    Array.from({ length: of.channels }, () => LOCAL_CONTRAST).flat(),
  );
  const form = { rows: 3, columns: 3, groups: of.channels };
  return convolution(tape, of, kernels, null, form);
}
