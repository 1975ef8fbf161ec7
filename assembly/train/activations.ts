/** Activations of `count` float32 numbers, and their gradients from the results. */
import { tanhRow } from "../chain/tanh_row";
import { expLine } from "../metrics/exp";
import { ln } from "../metrics/ln";
import { storeLanes } from "./store_lanes";

/** target = a, or 0 where it is smaller. */
export function relu(a: usize, target: usize, count: i32): void {
  const zero = f32x4.splat(0);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.pmax(v128.load(a + at), zero),
      <i32> (end - at >> 2),
    );
  }
}

/** target += upstream where the result is positive. */
export function addReluGradient(
  result: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  const zero = f32x4.splat(0);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const g = v128.and(
      v128.load(upstream + at),
      f32x4.gt(v128.load(result + at), zero),
    );
    storeLanes(
      target + at,
      f32x4.add(v128.load(target + at), g),
      <i32> (end - at >> 2),
    );
  }
}

/** target = tanh a: that of the chains' kernels, to the bit. Up to three numbers beyond are written too. */
export function hyperbolicTangent(a: usize, target: usize, count: i32): void {
  memory.copy(target, a, <usize> count << 2);
  tanhRow(target, count);
}

/** target += upstream · (1 − result²). */
export function addTanhGradient(
  result: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  const one = f32x4.splat(1);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const y = v128.load(result + at);
    const slope = f32x4.sub(one, f32x4.mul(y, y));
    storeLanes(
      target + at,
      f32x4.add(
        v128.load(target + at),
        f32x4.mul(v128.load(upstream + at), slope),
      ),
      <i32> (end - at >> 2),
    );
  }
}

const EIGHT = memory.data(64, 16);

/** target = e^a, from float64; a number above 88 gives what overflows, ∞. */
export function exponential(a: usize, target: usize, count: i32): void {
  for (let at: i32 = 0; at < count; at += 8) {
    const few = min(8, count - at);
    for (let lane: i32 = 0; lane < 8; lane++) {
      const x: f64 = lane < few
        ? <f64> load<f32>(a + ((<usize> (at + lane)) << 2))
        : 0;
      store<f64>(EIGHT + (<usize> lane << 3), min(x, 700.0));
    }
    expLine(EIGHT, 8);
    for (let lane: i32 = 0; lane < few; lane++) {
      store<f32>(
        target + ((<usize> (at + lane)) << 2),
        <f32> load<f64>(EIGHT + (<usize> lane << 3)),
      );
    }
  }
}

/** target = ln a of positive normal numbers, from float64. */
export function logarithm(a: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 4) {
    store<f32>(target + at, <f32> ln(<f64> load<f32>(a + at)));
  }
}
