/** Correlation with a small window, as OpenCV's `filter2D`; of odd windows also MATLAB's `filter2`. Nothing is turned round. */
import { Workspace } from "../kernels/workspace.ts";
import type { Border } from "./border.ts";
import type { Matrix } from "./matrix.ts";
import { padMatrix } from "./pad_matrix.ts";

let ofThread: Workspace | undefined;

/**
 * Each sample is the sum of the window's weights times the samples below it; the window's middle is at
 * `floor(size / 2)`, for an even side right of the centre.
 *
 * @returns The size of the image, or under `valid` less the window's size less 1 (empty where the window does not fit).
 * @throws {OutOfMemoryError} if there is no memory for both images beside each other.
 */
export function filter(image: Matrix, window: Matrix, border: Border): Matrix {
  const left = window.width >> 1, top = window.height >> 1;
  const padded = border === "valid" ? image : padMatrix(image, {
    left,
    top,
    right: window.width - 1 - left,
    bottom: window.height - 1 - top,
  }, border);
  const width = Math.max(padded.width - window.width + 1, 0);
  const height = Math.max(padded.height - window.height + 1, 0);
  if (width === 0 || height === 0) {
    return { width, height, data: new Float64Array(0) };
  }
  const taps = [...window.data].map((weight, at) => ({
    weight,
    offset: Math.floor(at / window.width) * padded.width + at % window.width,
  })).filter(({ weight }) => weight !== 0);
  const workspace = ofThread ??= new Workspace();
  const data = workspace.lend(() => {
    const to = workspace.take(8 * width * height);
    workspace.calls.filterTaps(
      workspace.put(padded.data),
      8 * padded.width,
      width,
      height,
      workspace.put(Float64Array.from(taps, ({ weight }) => weight)),
      workspace.put(Uint32Array.from(taps, ({ offset }) => 8 * offset)),
      taps.length,
      to,
    );
    return workspace.doubles(to, width * height);
  });
  return { width, height, data };
}
