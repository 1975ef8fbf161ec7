import { printedShape, type TensorShape } from "./shape.ts";

/** @throws {RangeError} if two tensors differ in shape. */
export function refuseOtherShape(a: TensorShape, b: TensorShape): void {
  if (
    a.channels !== b.channels || a.height !== b.height || a.width !== b.width
  ) {
    throw new RangeError(
      `Cannot combine tensors of ${printedShape(a)} and ${
        printedShape(b)
      }: the shapes differ`,
    );
  }
}
