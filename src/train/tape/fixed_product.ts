/** A convolution of a single tap whose weights never change: laid out once, for both ways. */
import { countOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Weights as the kernel takes them, on one tape. */
export interface FixedWeights {
  readonly outs: number;
  readonly ins: number;
  /** Addresses: from `ins` planes to `outs`, and the way back of gradients. */
  readonly forward: number;
  readonly back: number;
}

/** Planes that a block of weights makes. */
const BLOCK = 8;
/** Fewest pixels of a plane that the kernel takes. */
export const FEWEST_PIXELS = 4;

/**
 * Lays weights out on a tape.
 *
 * @param numbers outs × ins.
 * @throws {RangeError} if there are not as many.
 */
export function fixedWeights(
  tape: Tape,
  outs: number,
  ins: number,
  numbers: ArrayLike<number>,
): FixedWeights {
  if (numbers.length !== outs * ins) {
    throw new RangeError(
      `Cannot lay out weights of ${ins} to ${outs} planes: ${numbers.length} numbers are given`,
    );
  }
  const laid = (
    made: number,
    taken: number,
    weight: (out: number, from: number) => number,
  ): number => {
    const blocks = new Float32Array(Math.ceil(made / BLOCK) * BLOCK * taken);
    for (let out = 0; out < made; out++) {
      const first = (out - out % BLOCK) * taken + out % BLOCK;
      for (let from = 0; from < taken; from++) {
        blocks[first + from * BLOCK] = weight(out, from);
      }
    }
    const shape = { channels: 1, height: 1, width: blocks.length };
    return tape.constant(shape, blocks).address;
  };
  return {
    outs,
    ins,
    forward: laid(outs, ins, (out, from) => numbers[out * ins + from]!),
    back: laid(ins, outs, (out, from) => numbers[from * ins + out]!),
  };
}

/**
 * bias + Σ weight · plane, pixel by pixel: the bits of {@linkcode convolution} of a single tap with these weights.
 *
 * @param bias one number a plane, no gradient goes to it; or null.
 * @throws {RangeError} if the tensor has other planes than the weights take, or fewer than four pixels.
 */
export function fixedProduct(
  tape: Tape,
  of: TapeTensor,
  { outs, ins, forward, back }: FixedWeights,
  bias: TapeTensor | null,
): TapeTensor {
  const { calls } = tape;
  const pixels = of.height * of.width;
  if (of.channels !== ins || pixels < FEWEST_PIXELS) {
    throw new RangeError(
      `Cannot multiply ${of.channels} planes of ${pixels} pixels: ${ins} planes of at least ${FEWEST_PIXELS} are taken`,
    );
  }
  const result = tape.tensor({ ...of, channels: outs }, of.varies);
  calls.multiplyPlanes(
    of.address,
    ins,
    pixels,
    forward,
    outs,
    bias?.address ?? 0,
    result.address,
  );
  if (of.varies) {
    tape.record(() => {
      const fresh = tape.claim(of);
      const to = fresh ?? tape.reserve(countOf(of));
      const g = tape.gradient(result);
      calls.multiplyPlanes(g, outs, pixels, back, ins, 0, to);
      if (fresh === null) {
        calls.addScaled(to, 1, tape.gradient(of), countOf(of));
      }
    });
  }
  return result;
}
