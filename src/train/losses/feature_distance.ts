import { greater, plus } from "../tape/arithmetic.ts";
import { scaledBy } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { meanSquare } from "./mean_distances.ts";
import type { FeaturesOf } from "./refresh_loss.ts";

/**
 * How far an output's features are from those it should have: the mean over the depths of the mean squared difference, as
 * in MMDRFuse's released code, which divides the sum by how many depths there are.
 *
 * @param wanted one tensor a depth; `there` the output's, in the same order.
 * @throws {RangeError} if there is no depth, or not as many of both.
 */
export function featureDistance(
  tape: Tape,
  wanted: readonly TapeTensor[],
  there: readonly TapeTensor[],
): TapeTensor {
  const [first, ...rest] = wanted.map((tensor, at) => {
    const other = there[at];
    return other === undefined ? undefined : meanSquare(tape, other, tensor);
  });
  if (first === undefined || there.length !== wanted.length) {
    throw new RangeError(
      `Cannot compare features of ${wanted.length} and ${there.length} depths: as many of both are wanted, at least one`,
    );
  }
  const sum = rest.reduce<TapeTensor>((so, one) => plus(tape, so, one!), first);
  return scaledBy(tape, sum, 1 / wanted.length);
}

/**
 * What a fused image's features should be: at each place the greater of the features of the two sources. No gradient goes
 * back to the sources.
 */
export function greaterFeatures(
  tape: Tape,
  features: FeaturesOf,
  [ir, vi]: readonly [ir: TapeTensor, vi: TapeTensor],
  depths: readonly number[],
): TapeTensor[] {
  const of = (plane: TapeTensor): TapeTensor[] =>
    features({ ...plane, varies: false }, depths);
  const visible = of(vi);
  return of(ir).map((infrared, at) => greater(tape, infrared, visible[at]!));
}
