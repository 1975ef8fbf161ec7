/** Sums over `count` float32 numbers: in float32 four apart, 64 of them at a time in float64. */
import { plusProduct } from "../chain/plus_product";
import { laneSum } from "./lane_sum";
import { lanesAt } from "./lanes_at";

/** Numbers of a stretch that is added in float32. */
const STRETCH: i32 = 64;

/** Σ a. */
export function sumOf(a: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (; count >= STRETCH; count -= STRETCH) {
    let partial = f32x4.splat(0);
    for (const end = a + (<usize> STRETCH << 2); a < end; a += 16) {
      partial = f32x4.add(partial, v128.load(a));
    }
    sum += laneSum(partial);
  }
  let partial = f32x4.splat(0);
  for (; count > 0; count -= 4) {
    partial = f32x4.add(partial, lanesAt(a, 1, min(4, count)));
    a += 16;
  }
  return sum + laneSum(partial);
}

/** Σ a · b. */
export function dotOf(a: usize, b: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (; count >= STRETCH; count -= STRETCH) {
    let partial = f32x4.splat(0);
    for (const end = a + (<usize> STRETCH << 2); a < end; a += 16) {
      partial = plusProduct(partial, v128.load(a), v128.load(b));
      b += 16;
    }
    sum += laneSum(partial);
  }
  let partial = f32x4.splat(0);
  for (; count > 0; count -= 4) {
    const few = min(4, count);
    partial = plusProduct(partial, lanesAt(a, 1, few), lanesAt(b, 1, few));
    a += 16;
    b += 16;
  }
  return sum + laneSum(partial);
}
