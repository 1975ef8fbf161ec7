import type { ConvWeights } from "../../models/onnx/builder.ts";
import { mirrored, zeroBordered } from "../tape/borders.ts";
import { convolution } from "../tape/convolution.ts";
import { rectified } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { FeatureStage } from "./staged_network.ts";

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
    const isPointwise = rows === 1 && columns === 1 && stride === 1;
    // A plane is one row to a kernel of one tap: rows are what the kernels are fast on.
    const area = of.height * of.width;
    const source = isPointwise
      ? { ...of, height: 1, width: area }
      : border > 0
      ? bordered(tape, of, border)
      : of;
    const form = { rows, columns, stride };
    const made = rectified(
      tape,
      convolution(tape, source, weights, biases, form),
    );
    return isPointwise ? { ...made, height: of.height, width: of.width } : made;
  };
}
