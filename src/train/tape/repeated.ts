import { printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/**
 * Every pixel `factor` × `factor` times: upsampling by the nearest neighbour.
 *
 * @throws {RangeError} if the factor is not a whole number above 0.
 */
export function repeated(
  tape: Tape,
  of: TapeTensor,
  factor: number,
): TapeTensor {
  if (!Number.isInteger(factor) || factor < 1) {
    throw new RangeError(
      `Cannot repeat pixels of ${
        printedShape(of)
      } ${factor} times: give a whole number above 0`,
    );
  }
  const { calls } = tape;
  const { channels, height, width } = of;
  const result = tape.tensor({
    channels,
    height: factor * height,
    width: factor * width,
  }, of.varies);
  const form = [channels, height, width, factor] as const;
  calls.repeatPixels(of.address, ...form, result.address);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      calls.addRepeated(g, ...form, tape.gradient(of));
    });
  }
  return result;
}
