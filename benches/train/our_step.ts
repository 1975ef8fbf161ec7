/** One step of the student on our tape: forward, L1 to the maximum of the sources, backward, Adam. */
import { greater, minus } from "../../src/train/tape/arithmetic.ts";
import { magnitude } from "../../src/train/tape/pointwise.ts";
import { averageOf, numberOf } from "../../src/train/tape/sums.ts";
import { Tape } from "../../src/train/tape/tape.ts";
import { studentOnTape } from "../../test/train/tape/student_on_tape.ts";
import { adam } from "./adam.ts";
import { BATCH, batchSources, startParameters } from "./student_batch.ts";

/** Makes steps; each gives the mean loss of its batch. */
export function ourStep(): () => number {
  const tape = new Tape();
  const sources = batchSources();
  const parameters = startParameters();
  const update = adam(parameters);
  const plane = { channels: 1, height: BATCH.side, width: BATCH.side };
  return () => {
    const sums = parameters.map(({ length }) => new Float64Array(length));
    let mean = 0;
    for (const patch of sources) {
      tape.clear();
      const ir = tape.constant(plane, patch.ir);
      const vi = tape.constant(plane, patch.vi);
      const variables = parameters.map((numbers) =>
        tape.variable(
          { channels: numbers.length, height: 1, width: 1 },
          numbers,
        )
      );
      const fused = studentOnTape(tape, ir, vi, variables);
      const gap = minus(tape, fused, greater(tape, ir, vi));
      const loss = averageOf(tape, magnitude(tape, gap));
      tape.backward([loss, 1 / sources.length]);
      for (const [at, variable] of variables.entries()) {
        tape.readGradient(variable).forEach((g, i) => sums[at]![i]! += g);
      }
      mean += numberOf(tape, loss) / sources.length;
    }
    update(sums);
    return mean;
  };
}
