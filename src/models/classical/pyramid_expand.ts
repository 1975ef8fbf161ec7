import type { GraphBuilder, Value } from "../onnx/builder.ts";

/** What the kernel of `pyramidReduce` weighs the coarse samples around an even and an odd position with. */
const PHASES = [[1 / 8, 6 / 8, 1 / 8], [0, 1 / 2, 1 / 2]];

/**
 * A coarse level interpolated to the size of the level it was reduced from, `like`: coarse samples stand at its even rows
 * and columns, and their border is repeated outside. Of an odd side, the last odd position is left off.
 */
export function pyramidExpand(b: GraphBuilder, x: Value, like: Value): Value {
  const kernels = PHASES.flatMap((rows) =>
    PHASES.flatMap((columns) =>
      rows.flatMap((row) => columns.map((column) => row * column))
    )
  );
  const phases = b.node("Conv", [
    b.pad(x, 1, "edge"),
    b.constant(kernels, [4, 1, 3, 3]),
  ], { kernel_shape: { kind: "ints", value: [3, 3] } });
  return b.cropLike(b.interleave(phases), like);
}
