import { printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/**
 * Each window of `rows` × `columns` as one column: (channels · rows · columns) × 1 × windows, in the order of a
 * convolution's weights, so that a convolution becomes one of a single tap. For planes too narrow for the kernels.
 *
 * @param stride from one window to the next, both ways.
 * @throws {RangeError} if no window fits.
 */
export function unfolded(
  tape: Tape,
  of: TapeTensor,
  rows: number,
  columns: number,
  stride = 1,
): TapeTensor {
  const { channels, height, width } = of;
  const reach = (side: number, taps: number): number =>
    Math.floor((side - taps) / stride) + 1;
  const [tall, wide] = [reach(height, rows), reach(width, columns)];
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
  const count = channels * height * width;
  /** Every row of the result in its order, with its source's place. */
  const each = (visit: (place: number, at: number) => void): void => {
    let at = 0;
    for (let channel = 0; channel < channels; channel++) {
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const first = (channel * height + row) * width + column;
          for (let y = 0; y < tall; y++, at += wide) {
            visit(first + y * stride * width, at);
          }
        }
      }
    }
  };
  const from = tape.view(of.address, count);
  const to = tape.view(result.address, taps * windows);
  each((place, at) => {
    for (let x = 0; x < wide; x++) to[at + x] = from[place + x * stride]!;
  });
  if (of.varies) {
    tape.record(() => {
      const [g, into] = [tape.gradient(result), tape.gradient(of)];
      const upstream = tape.view(g, taps * windows);
      const sums = tape.view(into, count);
      each((place, at) => {
        for (let x = 0; x < wide; x++) {
          sums[place + x * stride]! += upstream[at + x]!;
        }
      });
    });
  }
  return result;
}
