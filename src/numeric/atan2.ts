/** The angle of a point from IEEE basic operations only: the same bits in every JavaScript engine. */
import { atan } from "./atan.ts";

const PI = 3.141592653589793;

/**
 * The angle of the point (x, y) in −π..π, as C's `atan2` gives it, signed zeros included; within 3 ulp.
 */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const below = y < 0 || Object.is(y, -0);
  if (below) return -atan2(-y, x);
  const left = x < 0 || Object.is(x, -0);
  if (y === 0) return left ? PI : 0;
  if (x === 0) return PI / 2;
  const steep = Math.abs(x) === Infinity && y === Infinity
    ? PI / 4
    : atan(y / Math.abs(x));
  return left ? PI - steep : steep;
}
