import type { Plane } from "../../src/image/plane.ts";

/** Size and bit patterns of a plane: equal exactly when every bit is, whatever `===` says of NaN and zeros. */
export function planeBits(
  { width, height, data }: Plane,
): { width: number; height: number; bits: Uint32Array } {
  return { width, height, bits: new Uint32Array(data.slice().buffer) };
}
