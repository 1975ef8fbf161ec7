import type { GraphBuilder, Value } from "../../onnx/builder.ts";

const LEVELS = 256;
/** One more for what is below 0, which counts nowhere; −1 is the last place of a list. */
const BINS = LEVELS + 1;

/**
 * SMoA's rule for features: each of two values weighs the more, the more its level differs from all others of its tensor.
 *
 * A tensor is divided by its maximum and cut to whole levels 0..255; the saliency of a level is the sum of its distances to
 * the levels of all elements, divided by the largest of these sums, and 0 below level 0. F = (1/2 + (s₁ − s₂)/2) x₁ +
 * (1/2 + (s₂ − s₁)/2) x₂.
 *
 * A level is a cut, so that the smallest difference of two engines may move an element to the next one.
 *
 * @param first a tensor in parts of its channels, and `second` likewise: memory is that of a part at a time
 */
export function saliencyMix(
  b: GraphBuilder,
  first: readonly Value[],
  second: readonly Value[],
): Value[] {
  const [ones, twos] = [saliencies(b, first), saliencies(b, second)];
  const half = b.constant([0.5]);
  return first.map((x, part) => {
    const difference = b.mul(b.sub(ones[part]!, twos[part]!), half);
    const opposite = b.mul(b.sub(twos[part]!, ones[part]!), half);
    return b.add(
      b.mul(b.add(difference, half), x),
      b.mul(b.add(opposite, half), second[part]!),
    );
  });
}

/** What each element of a tensor is worth, part by part. */
function saliencies(b: GraphBuilder, parts: readonly Value[]): Value[] {
  const largest = parts.map((part) => b.largest(part, 0, 1, 2, 3))
    .reduce((a, c) => b.max(a, c));
  const levels = parts.map((part) =>
    b.cast(
      b.clip(
        b.mul(b.node("Div", [part, largest]), b.constant([LEVELS - 1])),
        -1,
        LEVELS - 1,
      ),
      "int32",
    )
  );
  let counts = b.integers(Array(BINS).fill(0));
  levels.forEach((level) => {
    const places = b.reshape(level, [-1]);
    const each = b.cast(b.clip(b.cast(places, "float32"), 1, 1), "int64");
    counts = b.node("ScatterElements", [counts, places, each], {
      axis: { kind: "int", value: 0 },
      reduction: { kind: "string", value: "add" },
    });
  });
  const distances = b.integers(
    Array.from({ length: BINS * BINS }, (_, at) => {
      const [row, column] = [Math.floor(at / BINS), at % BINS];
      return Math.max(row, column) === LEVELS ? 0 : Math.abs(row - column);
    }),
    [BINS, BINS],
  );
  const sums = b.cast(
    b.node("MatMul", [distances, b.reshape(counts, [BINS, 1])]),
    "float32",
  );
  const worth = b.reshape(
    b.node("Div", [sums, b.largest(sums, 0, 1)]),
    [BINS],
  );
  return levels.map((level) => b.node("Gather", [worth, level]));
}
