/** Correlation with one small window after another. */
import type { Border } from "./border.ts";
import type { Matrix } from "./matrix.ts";
import { matrixWorkspace } from "./matrix_workspace.ts";
import { padMatrix } from "./pad_matrix.ts";

/**
 * Each window as `filter` takes it, of what the one before has given; what lies beyond the border is the image's, whatever
 * filters it.
 *
 * That is the same as continuing what each has given if the windows after the first are columns and those before rows.
 *
 * @returns The size of the image, or under `valid` less each window's size less 1.
 * @throws {OutOfMemoryError} if there is no memory for what goes in and what comes out beside each other.
 */
export function filterInTurn(
  image: Matrix,
  windows: readonly Matrix[],
  border: Border,
): Matrix {
  const padded = border === "valid"
    ? image
    : padMatrix(image, margins(windows), border);
  const lost = (side: "width" | "height"): number =>
    windows.reduce((sum, window) => sum + window[side] - 1, 0);
  const width = Math.max(padded.width - lost("width"), 0);
  const height = Math.max(padded.height - lost("height"), 0);
  if (width === 0 || height === 0) {
    return { width, height, data: new Float64Array(0) };
  }
  const workspace = matrixWorkspace();
  const data = workspace.lend(() => {
    let from = { ...padded, samples: workspace.put(padded.data) };
    for (const window of windows) {
      const size = {
        width: from.width - window.width + 1,
        height: from.height - window.height + 1,
      };
      const taps = tapsOf(window, from.width);
      const samples = workspace.take(8 * size.width * size.height);
      workspace.calls.filterTaps(
        from.samples,
        8 * from.width,
        size.width,
        size.height,
        workspace.put(Float64Array.from(taps, ({ weight }) => weight)),
        workspace.put(Uint32Array.from(taps, ({ offset }) => 8 * offset)),
        taps.length,
        samples,
      );
      from = { ...from, ...size, samples };
    }
    return workspace.doubles(from.samples, width * height);
  });
  return { width, height, data };
}

/** What the windows reach beyond the border; the middle of an even one is right of its centre. */
function margins(
  windows: readonly Matrix[],
): Record<"left" | "right" | "top" | "bottom", number> {
  const all = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const { width, height } of windows) {
    all.left += width >> 1;
    all.right += width - 1 - (width >> 1);
    all.top += height >> 1;
    all.bottom += height - 1 - (height >> 1);
  }
  return all;
}

/** The weights that are not 0, and where each lies from the window's first sample on. */
function tapsOf(
  window: Matrix,
  width: number,
): { weight: number; offset: number }[] {
  return [...window.data].map((weight, at) => ({
    weight,
    offset: Math.floor(at / window.width) * width + at % window.width,
  })).filter(({ weight }) => weight !== 0);
}
