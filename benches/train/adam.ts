import { adamStep, newAdamState } from "../../src/train/run/adam.ts";

/**
 * Adam at the rate of 1e-4, for the sides that bring none.
 *
 * @param parameters changed in place by each call, which takes their gradients.
 */
export function adam(
  parameters: readonly Float32Array[],
): (gradients: readonly Float64Array[]) => void {
  let state = newAdamState(parameters);
  return (gradients) => {
    state = adamStep(parameters, gradients, state, 1e-4);
  };
}
