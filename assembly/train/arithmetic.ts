/**
 * Arithmetic on `count` float32 numbers, four at a time.
 *
 * Up to three numbers beyond are read; none are written.
 */
import { plusProduct } from "../chain/plus_product";
import { storeLanes } from "./store_lanes";

/** target = a + b. */
export function add(a: usize, b: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.add(v128.load(a + at), v128.load(b + at)),
      <i32> (end - at >> 2),
    );
  }
}

/** target = a − b. */
export function subtract(a: usize, b: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.sub(v128.load(a + at), v128.load(b + at)),
      <i32> (end - at >> 2),
    );
  }
}

/** target = a · b. */
export function multiply(a: usize, b: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.mul(v128.load(a + at), v128.load(b + at)),
      <i32> (end - at >> 2),
    );
  }
}

/** target = a / b. */
export function divide(a: usize, b: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.div(v128.load(a + at), v128.load(b + at)),
      <i32> (end - at >> 2),
    );
  }
}

/** target = the greater; NaN where either is. */
export function maximum(a: usize, b: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.max(v128.load(a + at), v128.load(b + at)),
      <i32> (end - at >> 2),
    );
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
  const f = f32x4.splat(factor), o = f32x4.splat(offset);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.add(f32x4.mul(v128.load(a + at), f), o),
      <i32> (end - at >> 2),
    );
  }
}

/** target += factor · a. */
export function addScaled(
  a: usize,
  factor: f32,
  target: usize,
  count: i32,
): void {
  const f = f32x4.splat(factor);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      plusProduct(v128.load(target + at), v128.load(a + at), f),
      <i32> (end - at >> 2),
    );
  }
}

/** target += value. */
export function addValue(value: f32, target: usize, count: i32): void {
  const v = f32x4.splat(value);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.add(v128.load(target + at), v),
      <i32> (end - at >> 2),
    );
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
  const f = f32x4.splat(factor);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const product = f32x4.mul(v128.load(a + at), v128.load(b + at));
    storeLanes(
      target + at,
      plusProduct(v128.load(target + at), product, f),
      <i32> (end - at >> 2),
    );
  }
}

/** target += a / b. */
export function addQuotient(
  a: usize,
  b: usize,
  target: usize,
  count: i32,
): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const quotient = f32x4.div(v128.load(a + at), v128.load(b + at));
    storeLanes(
      target + at,
      f32x4.add(v128.load(target + at), quotient),
      <i32> (end - at >> 2),
    );
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
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.abs(v128.load(a + at)),
      <i32> (end - at >> 2),
    );
  }
}

/** target += factor · upstream · sign a; the sign of 0 is 0. */
export function addSigned(
  a: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  const zero = f32x4.splat(0);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const x = v128.load(a + at), g = v128.load(upstream + at);
    const signed = f32x4.sub(
      v128.and(g, f32x4.gt(x, zero)),
      v128.and(g, f32x4.lt(x, zero)),
    );
    storeLanes(
      target + at,
      f32x4.add(v128.load(target + at), signed),
      <i32> (end - at >> 2),
    );
  }
}

/** target = √a. */
export function squareRoot(a: usize, target: usize, count: i32): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    storeLanes(
      target + at,
      f32x4.sqrt(v128.load(a + at)),
      <i32> (end - at >> 2),
    );
  }
}

/** target += upstream / (2 · root), nothing where the root is 0. */
export function addRootGradient(
  root: usize,
  upstream: usize,
  target: usize,
  count: i32,
): void {
  const half = f32x4.splat(0.5), zero = f32x4.splat(0);
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const r = v128.load(root + at);
    const quotient = f32x4.div(f32x4.mul(v128.load(upstream + at), half), r);
    storeLanes(
      target + at,
      f32x4.add(v128.load(target + at), v128.and(quotient, f32x4.gt(r, zero))),
      <i32> (end - at >> 2),
    );
  }
}
