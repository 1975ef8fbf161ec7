/** Pieces of a picture that are as good as the whole of it, for a network that sees only so far. */

/** Columns and rows. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Part of a side of a picture: pixels `from` to below `to`, of which those outside `first` to below `end` may see a cut. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

/** Part of a picture. */
export interface Window {
  readonly columns: Span;
  readonly rows: Span;
}

/** Cuts lie at multiples of this, so that strides and halvings meet the pixels that they meet in the whole picture. */
const PHASE = 16;

/** The whole picture. */
export function wholeWindow({ width, height }: Size): Window {
  const side = (size: number): Span => ({
    from: 0,
    to: size,
    first: 0,
    end: size,
  });
  return { columns: side(width), rows: side(height) };
}

/** Pixels of windows, those that two share twice. */
export function areaOf(windows: readonly Window[]): number {
  return windows.reduce(
    (sum, { columns, rows }) =>
      sum + (columns.to - columns.from) * (rows.to - rows.from),
    0,
  );
}

/**
 * The least windows that hold what these pixels depend on, each once.
 *
 * @param field how many pixels of the sources a pixel depends on, itself among them
 */
export function windowsAround(
  pixels: readonly { readonly row: number; readonly column: number }[],
  { width, height }: Size,
  field: Size,
): Window[] {
  const windows = pixels.map(({ row, column }): Window => ({
    columns: span(column, width, field.width - 1),
    rows: span(row, height, field.height - 1),
  }));
  return [
    ...new Map(windows.map((window) => [JSON.stringify(window), window]))
      .values(),
  ];
}

function span(at: number, size: number, reach: number): Span {
  const from = Math.max(0, PHASE * Math.floor((at - reach) / PHASE));
  const to = Math.min(size, PHASE * Math.ceil((at + reach + 1) / PHASE));
  return {
    from,
    to,
    first: from === 0 ? 0 : from + reach,
    end: to === size ? size : to - reach,
  };
}
