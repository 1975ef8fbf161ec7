/** Entropy of a histogram whose logarithms are kept from zero by a small number, as code over tensors does it. */
import { ln } from "../../../numeric/ln.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { histogram } from "../histogram.ts";

const LN2 = ln(2);

/**
 * −Σ p · log2(p + shift) over the 256 levels, in bits: for a constant image a little below 0 unless the sum rounds to 1.
 *
 * @param round What becomes of p + shift, such as rounding to float32.
 */
export function shiftedEntropy(
  image: LoadedImage,
  shift: number,
  round: (share: number) => number = (share) => share,
): number {
  let sum = 0;
  for (const count of histogram(image)) {
    const share = count / image.pixels;
    if (count > 0) sum -= share * (ln(round(share + shift)) / LN2);
  }
  return sum;
}
