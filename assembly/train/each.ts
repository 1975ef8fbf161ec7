/**
 * Loops over `count` float32 numbers, four at a time: up to three numbers beyond are read, none are written.
 *
 * `Op` is a class that is never made: its method `of` says what becomes of four numbers, and is compiled into the loop.
 */
import { storeLanes } from "./store_lanes";

/** target = of(a, f, g), for constants f and g. */
export function each<Op>(
  a: usize,
  f: f32,
  g: f32,
  target: usize,
  count: i32,
): void {
  const op = changetype<Op>(0);
  const x = f32x4.splat(f), y = f32x4.splat(g);
  const whole = a + (<usize> (count >> 2) << 4);
  for (; a < whole; a += 16) {
    v128.store(target, op.of(v128.load(a), x, y));
    target += 16;
  }
  const few = count & 3;
  if (few !== 0) storeLanes(target, op.of(v128.load(a), x, y), few);
}

/** target = of(a, b, f), for a constant f. */
export function eachOfTwo<Op>(
  a: usize,
  b: usize,
  f: f32,
  target: usize,
  count: i32,
): void {
  const op = changetype<Op>(0);
  const x = f32x4.splat(f);
  const whole = a + (<usize> (count >> 2) << 4);
  for (; a < whole; a += 16) {
    v128.store(target, op.of(v128.load(a), v128.load(b), x));
    b += 16;
    target += 16;
  }
  const few = count & 3;
  if (few !== 0) storeLanes(target, op.of(v128.load(a), v128.load(b), x), few);
}

/** target = of(target, a, b, f), for a constant f. */
export function addEach<Op>(
  a: usize,
  b: usize,
  f: f32,
  target: usize,
  count: i32,
): void {
  const op = changetype<Op>(0);
  const x = f32x4.splat(f);
  const whole = a + (<usize> (count >> 2) << 4);
  for (; a < whole; a += 16) {
    const t = v128.load(target);
    v128.store(target, op.of(t, v128.load(a), v128.load(b), x));
    b += 16;
    target += 16;
  }
  const few = count & 3;
  if (few === 0) return;
  const t = v128.load(target);
  storeLanes(target, op.of(t, v128.load(a), v128.load(b), x), few);
}
