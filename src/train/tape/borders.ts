/** Tensors with a border. */
import { printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/**
 * With `border` mirrored pixels on every side; the outermost is not repeated.
 *
 * @throws {RangeError} if a side is not longer than the border.
 */
export function mirrored(
  tape: Tape,
  of: TapeTensor,
  border: number,
): TapeTensor {
  const { channels, height, width } = of;
  if (height <= border || width <= border) {
    throw new RangeError(
      `Cannot mirror ${border} pixels of ${printedShape(of)}: it has no more`,
    );
  }
  const { calls } = tape;
  const result = bordered(tape, of, border);
  calls.mirror(of.address, channels, height, width, border, result.address);
  if (of.varies) {
    tape.record(() =>
      calls.addMirrored(
        tape.gradient(result),
        channels,
        height,
        width,
        border,
        tape.gradient(of),
      )
    );
  }
  return result;
}

/** With `border` zeros on every side. */
export function zeroBordered(
  tape: Tape,
  of: TapeTensor,
  border: number,
): TapeTensor {
  const { channels, height, width } = of;
  const { calls } = tape;
  const result = bordered(tape, of, border);
  const lattice = [border, border, 1, result.height, result.width] as const;
  calls.spread(of.address, channels, height, width, ...lattice, result.address);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      const into = tape.gradient(of);
      calls.addGathered(g, channels, height, width, ...lattice, into);
    });
  }
  return result;
}

function bordered(tape: Tape, of: TapeTensor, border: number): TapeTensor {
  const { channels, height, width } = of;
  return tape.tensor({
    channels,
    height: height + 2 * border,
    width: width + 2 * border,
  }, of.varies);
}
