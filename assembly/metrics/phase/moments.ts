/** Congruency over all orientations, and the moments of their covariance (Kovesi 2003). */

/** Against division by 0. */
const FAINT: f64 = 0.0001;
const ORIENTATIONS: f64 = 6;

/**
 * In the place of the first three planes of `addOrientation`: congruency, largest and smallest moment.
 *
 * @param count Numbers of a plane.
 * @param times By what the mixed product is multiplied.
 * @param floor What is added to the moments' distance from their mean.
 */
export function phaseMoments(
  sums: usize,
  count: i32,
  times: f64,
  floor: f64,
): void {
  const plane = <usize> count << 3;
  const half = f64x2.splat(ORIENTATIONS / 2), two = f64x2.splat(2);
  for (let at = sums, end = sums + plane; at < end; at += 16) {
    const a = f64x2.div(v128.load(at + 2 * plane), half);
    const b = f64x2.div(v128.load(at + 3 * plane), half);
    const c = f64x2.div(
      f64x2.mul(f64x2.splat(times), v128.load(at + 4 * plane)),
      f64x2.splat(ORIENTATIONS),
    );
    const d = f64x2.sub(a, b);
    const spread = f64x2.add(
      f64x2.sqrt(f64x2.add(f64x2.mul(c, c), f64x2.mul(d, d))),
      f64x2.splat(floor),
    );
    const sum = f64x2.add(b, a);
    const amplitude = v128.load(at + plane);
    const energy = v128.load(at);
    v128.store(
      at,
      f64x2.div(energy, f64x2.add(amplitude, f64x2.splat(FAINT))),
    );
    v128.store(at + plane, f64x2.div(f64x2.add(sum, spread), two));
    v128.store(at + 2 * plane, f64x2.div(f64x2.sub(sum, spread), two));
  }
}
