import type { GraphBuilder, Value } from "../onnx/builder.ts";

/** Weights are taken while the entries of the eigenvector sum to more than this share of their magnitudes. */
const CANCELLED = 2 ** -10;

/**
 * Two planes weighed by their Karhunen-Loève transform: by the entries, scaled to sum to 1, of the eigenvector of the larger
 * eigenvalue of their covariance matrix [[p, r], [r, q]] over the whole image. With h = (p − q) / 2 and s = √(h² + r²) that
 * is (h + s, r), or (r, s − h) where h is negative.
 *
 * The weights are one half each where the entries cancel out and no scale makes them sum to 1: two flat planes, or two that
 * are each other's negative.
 */
export function karhunenLoeve(
  b: GraphBuilder,
  first: Value,
  second: Value,
): Value {
  const half = b.constant([0.5]);
  const one = b.constant([1]);
  const centred = (x: Value): Value => b.sub(x, meanOf(b, x));
  const [x, y] = [centred(first), centred(second)];
  const difference = b.mul(
    b.sub(meanOf(b, b.mul(x, x)), meanOf(b, b.mul(y, y))),
    half,
  );
  const minor = meanOf(b, b.mul(x, y));
  const root = b.node("Sqrt", [
    b.add(b.mul(difference, difference), b.mul(minor, minor)),
  ]);
  const major = b.add(b.abs(difference), root);
  const sum = b.add(major, minor);
  const isSet = isPositive(
    b,
    b.sub(sum, b.mul(b.add(major, b.abs(minor)), b.constant([CANCELLED]))),
  );
  const isFirstMajor = isPositive(b, difference);
  const entry = b.add(
    b.mul(isFirstMajor, major),
    b.mul(b.sub(one, isFirstMajor), minor),
  );
  const isUnset = b.sub(one, isSet);
  const weight = b.node("Div", [
    b.add(b.mul(isSet, entry), b.mul(isUnset, half)),
    b.add(b.mul(isSet, sum), isUnset),
  ]);
  return b.add(b.mul(weight, first), b.mul(b.sub(one, weight), second));
}

/** 1 where x is positive, 0 elsewhere. */
function isPositive(b: GraphBuilder, x: Value): Value {
  return b.relu(b.node("Sign", [x]));
}

/** Over the whole image, row by row, so that float32 sums stay short. */
function meanOf(b: GraphBuilder, x: Value): Value {
  const along = (value: Value, axis: number): Value =>
    b.node("ReduceMean", [value], { axes: { kind: "ints", value: [axis] } });
  return along(along(x, 3), 2);
}
