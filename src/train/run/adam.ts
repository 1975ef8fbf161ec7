/** Adam's own constants (Kingma and Ba, ICLR 2015), as PyTorch takes them. */
const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

/** What Adam remembers: float64, one number a parameter. */
export interface AdamState {
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
  /** β₁ and β₂ to the power of the steps made. */
  readonly powers: readonly [number, number];
}

/** Before the first step. */
export function newAdamState(
  parameters: readonly Float32Array[],
): AdamState {
  const zeros = () => parameters.map(({ length }) => new Float64Array(length));
  return { first: zeros(), second: zeros(), powers: [1, 1] };
}

/**
 * One step of Adam: changes the parameters and the two memories in place, and returns the state after it.
 *
 * Computed in float64; a parameter is rounded to float32 once.
 *
 * @param gradients as many as the parameters.
 */
export function adamStep(
  parameters: readonly Float32Array[],
  gradients: readonly Float64Array[],
  state: AdamState,
  rate: number,
): AdamState {
  const powers = [
    state.powers[0] * BETA_1,
    state.powers[1] * BETA_2,
  ] as const;
  parameters.forEach((values, group) => {
    const gradient = gradients[group]!;
    const first = state.first[group]!;
    const second = state.second[group]!;
    for (let at = 0; at < values.length; at++) {
      const g = gradient[at]!;
      const m = BETA_1 * first[at]! + (1 - BETA_1) * g;
      const v = BETA_2 * second[at]! + (1 - BETA_2) * g * g;
      first[at] = m;
      second[at] = v;
      const mean = m / (1 - powers[0]);
      const size = Math.sqrt(v / (1 - powers[1])) + EPSILON;
      values[at] = values[at]! - rate * mean / size;
    }
  });
  return { ...state, powers };
}
