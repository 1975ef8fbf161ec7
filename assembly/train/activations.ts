/** Activations of `count` float32 numbers, and their gradients from the results. */
import { tanhRow } from "../chain/tanh_row";
import { expLine } from "../metrics/exp";
import { ln } from "../metrics/ln";
import { addEach, each } from "./each";

/** target = a, or 0 where it is smaller. */
export function relu(a: usize, target: usize, count: i32): void {
  each<Relu>(a, 0, 0, target, count);
}

class Relu {
  of(a: v128, _f: v128, _g: v128): v128 {
    return f32x4.pmax(a, f32x4.splat(0));
  }
}

/** target += upstream where the result is positive. */
export function addReluGradient(
  result: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  addEach<AddReluGradient>(result, upstream, 0, target, count);
}

class AddReluGradient {
  of(target: v128, result: v128, upstream: v128, f: v128): v128 {
    return f32x4.add(
      target,
      v128.and(upstream, f32x4.gt(result, f32x4.splat(0))),
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
  addEach<AddTanhGradient>(result, upstream, 0, target, count);
}

class AddTanhGradient {
  of(target: v128, result: v128, upstream: v128, f: v128): v128 {
    const slope = f32x4.sub(f32x4.splat(1), f32x4.mul(result, result));
    return f32x4.add(target, f32x4.mul(upstream, slope));
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
