/** Tensors of one number a window or a channel. */
import type { PooledWindows } from "./kernel_calls.ts";
import { countOf, printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** PooledWindows that a plane is looked at through. */
export interface PoolingForm {
  /** Height and width of a window. */
  readonly side: number;
  /** From one window to the next. Default `side`: they lie side by side. */
  readonly stride?: number;
  /**
   * What becomes of the last pixels where windows do not fit: `floor` leaves them out, `ceil` (Caffe's and ncnn's way) gives
   * them a window that ends with the plane. Default `floor`.
   */
  readonly rest?: "floor" | "ceil";
}

/**
 * The greatest number of each window; its gradient goes to the first of equal ones.
 *
 * @throws {RangeError} if a number of the form is not a whole one above 0, or no window fits.
 */
export function maxPooled(
  tape: Tape,
  of: TapeTensor,
  form: PoolingForm,
): TapeTensor {
  return greatestOf(tape, of, form.side, form.side, form);
}

/**
 * The mean of each window: of the pixels it has, where it ends with the plane.
 *
 * @throws {RangeError} as {@link maxPooled}.
 */
export function averagePooled(
  tape: Tape,
  of: TapeTensor,
  form: PoolingForm,
): TapeTensor {
  const { calls } = tape;
  const { side } = form;
  const { result, windows } = windowed(tape, of, side, side, form);
  calls.averagePool(of.address, ...windows, result.address);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      calls.addAveraged(g, ...windows, tape.gradient(of));
    });
  }
  return result;
}

/** The greatest number of each channel: channels × 1 × 1. */
export function channelMaxima(tape: Tape, of: TapeTensor): TapeTensor {
  const { height, width } = of;
  return greatestOf(tape, of, height, width, { side: Math.max(height, width) });
}

/** The mean of each channel: channels × 1 × 1. */
export function channelMeans(tape: Tape, of: TapeTensor): TapeTensor {
  const { calls } = tape;
  const { channels, height, width } = of;
  const area = height * width;
  const result = tape.tensor({ channels, height: 1, width: 1 }, of.varies);
  const means = tape.view(result.address, channels);
  for (let channel = 0; channel < channels; channel++) {
    means[channel] = calls.sumOf(of.address + 4 * channel * area, area) / area;
  }
  if (of.varies) {
    tape.record(() => {
      const into = tape.gradient(of);
      const g = tape.view(tape.gradient(result), channels);
      for (let channel = 0; channel < channels; channel++) {
        calls.addValue(g[channel]! / area, into + 4 * channel * area, area);
      }
    });
  }
  return result;
}

function greatestOf(
  tape: Tape,
  of: TapeTensor,
  rows: number,
  columns: number,
  form: PoolingForm,
): TapeTensor {
  const { calls } = tape;
  const { result, windows } = windowed(tape, of, rows, columns, form);
  const count = countOf(result);
  const places = tape.reserve(count);
  calls.maxPool(of.address, ...windows, result.address, places);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      calls.addAtPlaces(g, places, tape.gradient(of), count);
    });
  }
  return result;
}

/** The tensor of one number a window, and the windows as the kernels take them. */
function windowed(
  tape: Tape,
  of: TapeTensor,
  rows: number,
  columns: number,
  { side, stride = side, rest = "floor" }: PoolingForm,
): { result: TapeTensor; windows: PooledWindows } {
  for (const number of [side, stride]) {
    if (!Number.isInteger(number) || number < 1) {
      throw new RangeError(
        `Cannot pool ${
          printedShape(of)
        }: side ${side} and stride ${stride} must be whole numbers above 0`,
      );
    }
  }
  const { channels, height, width } = of;
  const countAlong = (length: number, extent: number): number => {
    if (rest === "floor") return Math.floor((length - extent) / stride) + 1;
    const all = Math.ceil((length - extent) / stride) + 1;
    // A window that would start beyond the plane has nothing to see.
    return Math.min(Math.max(1, all), Math.ceil(length / stride));
  };
  const outHeight = countAlong(height, rows);
  const outWidth = countAlong(width, columns);
  if (outHeight < 1 || outWidth < 1) {
    throw new RangeError(
      `Cannot pool ${
        printedShape(of)
      }: it is smaller than a window of ${rows} × ${columns}; take the rest "ceil"`,
    );
  }
  return {
    result: tape.tensor(
      { channels, height: outHeight, width: outWidth },
      of.varies,
    ),
    windows: [
      channels,
      height,
      width,
      rows,
      columns,
      stride,
      outHeight,
      outWidth,
    ],
  };
}
