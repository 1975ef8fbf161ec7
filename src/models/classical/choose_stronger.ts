import type { GraphBuilder, Value } from "../onnx/builder.ts";

/** A coefficient and how strong it counts. */
export interface Candidate {
  readonly value: Value;
  /** Never negative. */
  readonly strength: Value;
}

/** Element by element the stronger of two coefficients; where both are as strong, their mean. */
export function chooseStronger(
  b: GraphBuilder,
  first: Candidate,
  second: Candidate,
): Value {
  const order = b.node("Sign", [b.sub(first.strength, second.strength)]);
  const half = b.constant([0.5]);
  const share = b.add(b.mul(order, half), half);
  const rest = b.sub(b.constant([1]), share);
  return b.add(b.mul(share, first.value), b.mul(rest, second.value));
}
