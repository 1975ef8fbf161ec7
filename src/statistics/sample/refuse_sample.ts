import type { NotDefined } from "../not_defined.ts";

/**
 * Why nothing can be said of a sample: too few values, or one that is not finite; null where it is fit.
 *
 * @param least how many it needs
 * @param what one of them is called
 */
export function refuseSample(
  values: ArrayLike<number>,
  least: number,
  what = "value",
): NotDefined | null {
  if (values.length < least) {
    return {
      undefined: `${values.length} ${
        values.length === 1 ? what : `${what}s`
      }, it takes at least ${least}`,
    };
  }
  let wrong = 0;
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(values[at]!)) wrong++;
  }
  return wrong === 0 ? null : {
    undefined: `${wrong} of ${values.length} ${what}s ${
      wrong === 1 ? "is" : "are"
    } not finite`,
  };
}
