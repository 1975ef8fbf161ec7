/** Sizes of a tensor; a vector or a scalar has height and width 1. */
export interface TensorShape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** The shape of one number. */
export const SCALAR: TensorShape = { channels: 1, height: 1, width: 1 };

/** How many numbers a tensor of this shape has. */
export function countOf({ channels, height, width }: TensorShape): number {
  return channels * height * width;
}

/** As in "4 × 64 × 64". */
export function printedShape({ channels, height, width }: TensorShape): string {
  return `${channels} × ${height} × ${width}`;
}
