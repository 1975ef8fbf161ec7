import type { GraphBuilder, Value } from "../../onnx/builder.ts";

/**
 * One plane of the size of `plane`, both sides rounded up to a multiple of a power of 2: only its size is of use, to crop
 * what was padded by too much. Moves data and computes nothing.
 */
export function roundedUp(
  b: GraphBuilder,
  plane: Value,
  multiple: number,
): Value {
  let few = b.from(b.from(plane, 2, 0, multiple), 3, 0, multiple);
  for (let side = 1; side < multiple; side *= 2) {
    few = b.interleave(b.concat(few, few, few, few));
  }
  return few;
}
