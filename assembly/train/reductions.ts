/** Sums over `count` float32 numbers: in float32 four apart, 64 of them at a time in float64. */
import { plusProduct } from "../chain/plus_product";
import { laneSum } from "./lane_sum";
import { lanesAt } from "./lanes_at";

/** Numbers of a stretch that is added in float32. */
const STRETCH: i32 = 64;

/** Σ a. */
export function sumOf(a: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let first: i32 = 0; first < count; first += STRETCH) {
    const last = min(count, first + STRETCH);
    let partial = f32x4.splat(0);
    for (let at = first; at < last; at += 4) {
      partial = f32x4.add(
        partial,
        lanesAt(a + (<usize> at << 2), 1, min(4, last - at)),
      );
    }
    sum += laneSum(partial);
  }
  return sum;
}

/** Σ a · b. */
export function dotOf(a: usize, b: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let first: i32 = 0; first < count; first += STRETCH) {
    const last = min(count, first + STRETCH);
    let partial = f32x4.splat(0);
    for (let at = first; at < last; at += 4) {
      const few = min(4, last - at);
      partial = plusProduct(
        partial,
        lanesAt(a + (<usize> at << 2), 1, few),
        lanesAt(b + (<usize> at << 2), 1, few),
      );
    }
    sum += laneSum(partial);
  }
  return sum;
}
