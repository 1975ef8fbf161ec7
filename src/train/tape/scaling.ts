/** Tensors scaled by one number, by one a channel or by one a position. */
import { countOf, printedShape, SCALAR, type TensorShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** A tensor and what it is scaled by; it throws a RangeError if their shapes do not go together. */
export type Scaling = (
  tape: Tape,
  of: TapeTensor,
  by: TapeTensor,
) => TapeTensor;

/** s · x for a tensor `by` of one number, as operations are mixed. */
export const timesNumber: Scaling = (tape, of, by) => {
  refuse(of, by, SCALAR);
  return scaledInParts(tape, of, by, countOf(of));
};

/** Channel c is scaled by number c of `by`, channels × 1 × 1. */
export const timesChannels: Scaling = (tape, of, by) => {
  refuse(of, by, { channels: of.channels, height: 1, width: 1 });
  return scaledInParts(tape, of, by, of.height * of.width);
};

/** Every channel is multiplied with the one plane of `by`. */
export const timesPositions: Scaling = (tape, of, by) => {
  const { channels, height, width } = of;
  refuse(of, by, { channels: 1, height, width });
  const { calls } = tape;
  const area = height * width;
  const result = tape.tensor(of, of.varies || by.varies);
  const planes = Array.from({ length: channels }, (_, i) => 4 * i * area);
  for (const plane of planes) {
    const at = of.address + plane;
    calls.multiply(at, by.address, result.address + plane, area);
  }
  if (result.varies) {
    tape.record(() => {
      const from = tape.gradient(result);
      const x = of.varies ? tape.gradient(of) : 0;
      const factor = by.varies ? tape.gradient(by) : 0;
      for (const plane of planes) {
        const g = from + plane;
        if (of.varies) calls.addProduct(g, by.address, 1, x + plane, area);
        if (by.varies) calls.addProduct(g, of.address + plane, 1, factor, area);
      }
    });
  }
  return result;
};

/** Each part of `count` numbers is scaled by the number of `by` that is its turn. */
function scaledInParts(
  tape: Tape,
  of: TapeTensor,
  by: TapeTensor,
  count: number,
): TapeTensor {
  const { calls } = tape;
  const parts = countOf(by);
  const result = tape.tensor(of, of.varies || by.varies);
  const factors = tape.view(by.address, parts);
  for (let part = 0; part < parts; part++) {
    const at = 4 * part * count;
    const to = result.address + at;
    calls.affine(of.address + at, factors[part]!, 0, to, count);
  }
  if (result.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      const x = of.varies ? tape.gradient(of) : 0;
      const into = by.varies ? tape.gradient(by) : 0;
      const slopes = tape.view(into, by.varies ? parts : 0);
      const numbers = tape.view(by.address, parts);
      for (let part = 0; part < parts; part++) {
        const at = 4 * part * count;
        if (of.varies) calls.addScaled(g + at, numbers[part]!, x + at, count);
        if (by.varies) {
          slopes[part]! += calls.dotOf(g + at, of.address + at, count);
        }
      }
    });
  }
  return result;
}

function refuse(of: TensorShape, by: TensorShape, wanted: TensorShape): void {
  if (
    by.channels !== wanted.channels || by.height !== wanted.height ||
    by.width !== wanted.width
  ) {
    throw new RangeError(
      `Cannot scale ${printedShape(of)} by ${printedShape(by)}: it takes ${
        printedShape(wanted)
      }`,
    );
  }
}
