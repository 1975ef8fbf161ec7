/** Arithmetic on `count` float32 numbers, by the loops of `each`. */
import { plusProduct } from "../chain/plus_product";
import { addEach, each, eachOfTwo } from "./each";
import { storeLanes } from "./store_lanes";

/** target = a + b. */
export function add(a: usize, b: usize, target: usize, count: i32): void {
  eachOfTwo<Add>(a, b, 0, target, count);
}

class Add {
  of(a: v128, b: v128, _f: v128): v128 {
    return f32x4.add(a, b);
  }
}

/** target = a − b. */
export function subtract(a: usize, b: usize, target: usize, count: i32): void {
  eachOfTwo<Subtract>(a, b, 0, target, count);
}

class Subtract {
  of(a: v128, b: v128, _f: v128): v128 {
    return f32x4.sub(a, b);
  }
}

/** target = a · b. */
export function multiply(a: usize, b: usize, target: usize, count: i32): void {
  eachOfTwo<Multiply>(a, b, 0, target, count);
}

class Multiply {
  of(a: v128, b: v128, _f: v128): v128 {
    return f32x4.mul(a, b);
  }
}

/** target = a / b. */
export function divide(a: usize, b: usize, target: usize, count: i32): void {
  eachOfTwo<Divide>(a, b, 0, target, count);
}

class Divide {
  of(a: v128, b: v128, _f: v128): v128 {
    return f32x4.div(a, b);
  }
}

/** target = the greater; NaN where either is. */
export function maximum(a: usize, b: usize, target: usize, count: i32): void {
  eachOfTwo<Maximum>(a, b, 0, target, count);
}

class Maximum {
  of(a: v128, b: v128, _f: v128): v128 {
    return f32x4.max(a, b);
  }
}

/** target = factor · a + offset. */
export function affine(
  a: usize,
  factor: f32,
  offset: f32,
  target: usize,
  count: i32,
): void {
  each<Affine>(a, factor, offset, target, count);
}

class Affine {
  of(a: v128, factor: v128, offset: v128): v128 {
    return f32x4.add(f32x4.mul(a, factor), offset);
  }
}

/** target += factor · a. */
export function addScaled(
  a: usize,
  factor: f32,
  target: usize,
  count: i32,
): void {
  eachOfTwo<AddScaled>(target, a, factor, target, count);
}

class AddScaled {
  of(target: v128, a: v128, factor: v128): v128 {
    return plusProduct(target, a, factor);
  }
}

/** target += value. */
export function addValue(value: f32, target: usize, count: i32): void {
  each<AddValue>(target, value, 0, target, count);
}

class AddValue {
  of(target: v128, value: v128, _g: v128): v128 {
    return f32x4.add(target, value);
  }
}

/** target += factor · a · b. */
export function addProduct(
  a: usize,
  b: usize,
  factor: f32,
  target: usize,
  count: i32,
): void {
  addEach<AddProduct>(a, b, factor, target, count);
}

class AddProduct {
  of(target: v128, a: v128, b: v128, f: v128): v128 {
    return plusProduct(target, f32x4.mul(a, b), f);
  }
}

/** target += a / b. */
export function addQuotient(
  a: usize,
  b: usize,
  target: usize,
  count: i32,
): void {
  addEach<AddQuotient>(a, b, 0, target, count);
}

class AddQuotient {
  of(target: v128, a: v128, b: v128, f: v128): v128 {
    return f32x4.add(target, f32x4.div(a, b));
  }
}

/** target −= a · b / c. */
export function subtractProductQuotient(
  a: usize,
  b: usize,
  c: usize,
  target: usize,
  count: i32,
): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const product = f32x4.mul(v128.load(a + at), v128.load(b + at));
    storeLanes(
      target + at,
      f32x4.sub(v128.load(target + at), f32x4.div(product, v128.load(c + at))),
      <i32> (end - at >> 2),
    );
  }
}

/** target += upstream where a > b, and half of it where they are equal. */
export function addWhereGreater(
  a: usize,
  b: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  const half = f32x4.splat(0.5);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const x = v128.load(a + at),
      y = v128.load(b + at),
      g = v128.load(upstream + at);
    const whole = v128.and(g, f32x4.gt(x, y));
    const shared = v128.and(f32x4.mul(g, half), f32x4.eq(x, y));
    storeLanes(
      target + at,
      f32x4.add(v128.load(target + at), f32x4.add(whole, shared)),
      <i32> (end - at >> 2),
    );
  }
}

/** target = |a|. */
export function absolute(a: usize, target: usize, count: i32): void {
  each<Absolute>(a, 0, 0, target, count);
}

class Absolute {
  of(a: v128, _f: v128, _g: v128): v128 {
    return f32x4.abs(a);
  }
}

/** target += upstream · sign a; the sign of 0 is 0. */
export function addSigned(
  a: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  addEach<AddSigned>(a, upstream, 0, target, count);
}

class AddSigned {
  of(target: v128, a: v128, upstream: v128, f: v128): v128 {
    const signed = f32x4.sub(
      v128.and(upstream, f32x4.gt(a, f32x4.splat(0))),
      v128.and(upstream, f32x4.lt(a, f32x4.splat(0))),
    );
    return f32x4.add(target, signed);
  }
}

/** target = √a. */
export function squareRoot(a: usize, target: usize, count: i32): void {
  each<SquareRoot>(a, 0, 0, target, count);
}

class SquareRoot {
  of(a: v128, _f: v128, _g: v128): v128 {
    return f32x4.sqrt(a);
  }
}

/** target += upstream / (2 · root), nothing where the root is 0. */
export function addRootGradient(
  root: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  addEach<AddRootGradient>(root, upstream, 0, target, count);
}

class AddRootGradient {
  of(target: v128, root: v128, upstream: v128, f: v128): v128 {
    const half = f32x4.mul(upstream, f32x4.splat(0.5));
    const slope = v128.and(
      f32x4.div(half, root),
      f32x4.gt(root, f32x4.splat(0)),
    );
    return f32x4.add(target, slope);
  }
}
