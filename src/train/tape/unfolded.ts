import { printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/**
 * Each window of `rows` × `columns` as one column: (channels · rows · columns) × 1 × windows, in the order of a
 * convolution's weights, so that a convolution becomes one of a single tap. For planes too narrow for the kernels.
 *
 * @throws {RangeError} if no window fits.
 */
export function unfolded(
  tape: Tape,
  of: TapeTensor,
  rows: number,
  columns: number,
): TapeTensor {
  const { channels, height, width } = of;
  const [tall, wide] = [height - rows + 1, width - columns + 1];
  if (tall < 1 || wide < 1) {
    throw new RangeError(
      `Cannot unfold ${
        printedShape(of)
      }: it is smaller than a window of ${rows} × ${columns}`,
    );
  }
  const windows = tall * wide;
  const taps = channels * rows * columns;
  const result = tape.tensor(
    { channels: taps, height: 1, width: windows },
    of.varies,
  );
  /** Calls for every number of the result, in its order, with its source's place. */
  const each = (visit: (place: number, at: number) => void): void => {
    let at = 0;
    for (let channel = 0; channel < channels; channel++) {
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          for (let y = 0; y < tall; y++) {
            let place = (channel * height + row + y) * width + column;
            for (const end = place + wide; place < end; place++) {
              visit(place, at++);
            }
          }
        }
      }
    }
  };
  const count = channels * height * width;
  const from = tape.view(of.address, count);
  const to = tape.view(result.address, taps * windows);
  each((place, at) => to[at] = from[place]!);
  if (of.varies) {
    tape.record(() => {
      const [g, into] = [tape.gradient(result), tape.gradient(of)];
      const upstream = tape.view(g, taps * windows);
      const sums = tape.view(into, count);
      each((place, at) => sums[place]! += upstream[at]!);
    });
  }
  return result;
}
