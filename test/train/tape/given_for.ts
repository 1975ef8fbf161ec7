/** Inputs of an operation as its plan wants them. */
import type { TensorShape } from "../../../src/train/tape/shape.ts";
import type { Plan } from "./gradient_plans.ts";
import type { Given } from "./gradients_of.ts";

/** Step of finite differences: a power of two, so that the inputs move by it exactly. */
export const STEP = 2 ** -8;

/** Tensors of given shapes. */
export function givenFor(
  shapes: readonly TensorShape[],
  seed: number,
  plan: Plan,
): Given[] {
  const counts = shapes.map((s) => s.channels * s.height * s.width);
  const all = numbersFor(counts.reduce((a, b) => a + b), seed, plan);
  let at = 0;
  return shapes.map((shape, i): Given => {
    const numbers = all.slice(at, at += counts[i]!);
    const { others } = plan;
    return i === 0 || others === undefined ? { shape, numbers } : {
      shape,
      numbers: numbersFor(numbers.length, seed + i, { range: others }),
    };
  });
}

/** Numbers on a lattice of steps, so that moving one by a step is exact; in no order. */
export function numbersFor(
  count: number,
  seed: number,
  { range: [least, most] = [-1, 1], edges }: Pick<Plan, "range" | "edges">,
): Float32Array {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  if (!edges) {
    const places = Math.floor((most - least) / STEP);
    return Float32Array.from(
      { length: count },
      () => least + STEP * Math.round(places * random()),
    );
  }
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor((i + 1) * random());
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  const below = edges === "above 0" ? 0 : count >> 1;
  return Float32Array.from(order, (i) => (4 * (i - below) + 2) * STEP);
}
