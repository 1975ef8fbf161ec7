import { exp } from "../../numeric/exp.ts";
import { countOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** e^x / Σ e^x over all numbers of a tensor: meant for small vectors, computed in doubles. */
export function softmaxOf(tape: Tape, of: TapeTensor): TapeTensor {
  const count = countOf(of);
  const result = tape.tensor(of, of.varies);
  const numbers = tape.view(of.address, count);
  const greatest = numbers.reduce((most, x) => Math.max(most, x), -Infinity);
  const powers = Array.from(numbers, (x) => exp(x - greatest));
  const sum = powers.reduce((a, b) => a + b, 0);
  tape.view(result.address, count).set(powers.map((power) => power / sum));
  if (of.varies) {
    tape.record(() => {
      const from = tape.gradient(result);
      const into = tape.view(tape.gradient(of), count);
      const g = tape.view(from, count);
      const y = tape.view(result.address, count);
      const mean = g.reduce((all, slope, i) => all + slope * y[i]!, 0);
      for (let i = 0; i < count; i++) into[i]! += y[i]! * (g[i]! - mean);
    });
  }
  return result;
}
