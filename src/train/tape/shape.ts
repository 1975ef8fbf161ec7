/** Sizes of a tensor; a vector or a scalar has height and width 1. */
export interface Shape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** The shape of one number. */
export const SCALAR: Shape = { channels: 1, height: 1, width: 1 };

/** How many numbers a tensor of this shape has. */
export function sizeOf({ channels, height, width }: Shape): number {
  return channels * height * width;
}

/** As in "4 × 64 × 64". */
export function printedShape({ channels, height, width }: Shape): string {
  return `${channels} × ${height} × ${width}`;
}
