import type { ConvWeights } from "../../models/onnx/builder.ts";
import { mirrored, zeroBordered } from "../tape/borders.ts";
import { convolution } from "../tape/convolution.ts";
import { rectified } from "../tape/pointwise.ts";
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

/** A convolution of fixed weights and a ReLU, its weights put on the tape once. */
export function rectifiedConvolution(
  tape: Tape,
  { dims, weight, bias }: ConvWeights,
  { border = 0, fill = "zero", stride = 1 }: LayerForm = {},
): FeatureStage {
  const [out, into, rows, columns] = dims;
  const weights = tape.constant(
    { channels: out, height: into, width: rows * columns },
    weight,
  );
  const biases = bias === undefined
    ? null
    : tape.constant({ channels: out, height: 1, width: 1 }, bias);
  const bordered = fill === "zero" ? zeroBordered : mirrored;
  return (of) => {
    const source = border > 0 ? bordered(tape, of, border) : of;
    const height = source.height - rows + 1;
    const width = source.width - columns + 1;
    const isPointwise = rows === 1 && columns === 1;
    if (stride > 1 || !isPointwise && width >= FAST_WIDTH) {
      const form = { rows, columns, stride };
      return rectified(
        tape,
        convolution(tape, source, weights, biases, form),
      );
    }
    // All pixels as one row.
    const row = isPointwise
      ? { ...source, height: 1, width: height * width }
      : unfolded(tape, source, rows, columns);
    const form = { rows: 1, columns: 1 };
    const made = rectified(
      tape,
      convolution(tape, row, weights, biases, form),
    );
    return { ...made, height, width };
  };
}
