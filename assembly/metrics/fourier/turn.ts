/** Complex numbers turned: two at a time, their real parts and behind these their imaginary parts. */

/** Stores numbers as they are. */
export function storeParts(to: usize, re: v128, im: v128): void {
  v128.store(to, re);
  v128.store(to, im, 16);
}

/** Stores numbers multiplied by exp(−i·angle). */
export function storeTurned(
  to: usize,
  re: v128,
  im: v128,
  cosine: v128,
  sine: v128,
): void {
  v128.store(to, f64x2.add(f64x2.mul(re, cosine), f64x2.mul(im, sine)));
  v128.store(to, f64x2.sub(f64x2.mul(im, cosine), f64x2.mul(re, sine)), 16);
}

/** Turns `bytes` of numbers where they lie. */
export function turnRun(
  at: usize,
  bytes: usize,
  cosine: v128,
  sine: v128,
): void {
  for (const end = at + bytes; at < end; at += 32) {
    storeTurned(at, v128.load(at), v128.load(at, 16), cosine, sine);
  }
}

/** Turns output u of a stage by u·q parts of its circle; output 0 stays, and where q is 0 all do. */
export function turnOutputs(
  out: usize,
  factor: i32,
  q: usize,
  stride: usize,
  turn: usize,
  cosines: usize,
  sines: usize,
): void {
  if (q === 0) return;
  for (let u: usize = 1; u < <usize> factor; u++) {
    const at = u * q * turn;
    turnRun(
      out + u * stride,
      stride,
      v128.load64_splat(cosines + at),
      v128.load64_splat(sines + at),
    );
  }
}
