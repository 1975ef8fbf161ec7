import type { ConvWeights } from "../../models/onnx/builder.ts";
import { mirrored, zeroBordered } from "../tape/borders.ts";
import { convolution } from "../tape/convolution.ts";
import { rectified } from "../tape/pointwise.ts";
import {
  FEWEST_PIXELS,
  fixedProduct,
  fixedWeights,
} from "../tape/fixed_product.ts";
import { addCarriedBack } from "../tape/add_carried_back.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { unfolded } from "../tape/unfolded.ts";
import type { Tape } from "../tape/tape.ts";
import type { FeatureStage } from "./staged_network.ts";

/** The kernels are fast on rows of at least so many pixels. */
const FAST_WIDTH = 8;

/** What a convolution does beside its weights. */
export interface LayerForm {
  /** Pixels on every side. Default 0. */
  readonly border?: number;
  /** What they are. Default `zero`. */
  readonly fill?: "zero" | "mirror";
  /** Default 1. */
  readonly stride?: number;
}

/** Weights of larger layers are kept once, not laid out for both ways too: SqueezeNet's are below, most of VGG-19's above. */
const MOST_LAID_OUT = 2 ** 18;

/** A convolution of fixed weights and a ReLU, its weights put on the tape once. */
export function rectifiedConvolution(
  tape: Tape,
  { dims, weight, bias }: ConvWeights,
  { border = 0, fill = "zero", stride = 1 }: LayerForm = {},
): FeatureStage {
  const [out, into, rows, columns] = dims;
  const taps = into * rows * columns;
  const weights = tape.constant(
    { channels: out, height: into, width: rows * columns },
    weight,
  );
  const laid = weight.length > MOST_LAID_OUT
    ? null
    : fixedWeights(tape, out, taps, weight);
  const biases = bias === undefined
    ? null
    : tape.constant({ channels: out, height: 1, width: 1 }, bias);
  const bordered = fill === "zero" ? zeroBordered : mirrored;
  const isPointwise = rows === 1 && columns === 1;
  const product = (row: TapeTensor): TapeTensor =>
    laid === null || row.height * row.width < FEWEST_PIXELS
      ? convolution(tape, row, weights, biases, { rows: 1, columns: 1 })
      : fixedProduct(tape, row, laid, biases);
  return (of) => {
    const source = border > 0 ? bordered(tape, of, border) : of;
    const height = Math.floor((source.height - rows) / stride) + 1;
    const width = Math.floor((source.width - columns) / stride) + 1;
    const form = { rows, columns, stride };
    if (stride > 1 && into === 1) {
      // Forward as one product; the way back is the convolution's.
      const still = { ...source, varies: false };
      const row = product(unfolded(tape, still, rows, columns, stride));
      const { varies } = source;
      const result = { ...row, height, width, varies };
      if (varies) {
        tape.record(() =>
          addCarriedBack(tape, source, result, { ...form, weights })
        );
      }
      return rectified(tape, result);
    }
    if (stride > 1 || !isPointwise && width >= FAST_WIDTH) {
      return rectified(
        tape,
        convolution(tape, source, weights, biases, form),
      );
    }
    // All pixels as one row.
    const row = isPointwise
      ? { ...source, height: 1, width: height * width }
      : unfolded(tape, source, rows, columns);
    return { ...rectified(tape, product(row)), height, width };
  };
}
