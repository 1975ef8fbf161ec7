import type { GraphBuilder, Value } from "../onnx/builder.ts";

/**
 * The median of each pixel and its eight neighbours, border pixels repeated.
 *
 * Sorted column by column, it is the middle one of three: the largest of the least, the middle of the middle and the least
 * of the largest.
 */
export function median9(b: GraphBuilder, x: Value): Value {
  const rows = shifted(b, b.pad(x, [1, 0, 1, 0], "edge"), x, 2);
  const columns = (plane: Value): Lines =>
    shifted(b, b.pad(plane, [0, 1, 0, 1], "edge"), plane, 3);
  return middle(b, [
    largest(b, columns(least(b, rows))),
    middle(b, columns(middle(b, rows))),
    least(b, columns(largest(b, rows))),
  ]);
}

type Lines = readonly [first: Value, second: Value, third: Value];

/** What lies before, at and after each row or column. */
function shifted(
  b: GraphBuilder,
  padded: Value,
  like: Value,
  axis: 2 | 3,
): Lines {
  return [
    b.cropLike(padded, like),
    b.cropLike(b.from(padded, axis, 1), like),
    b.from(padded, axis, 2),
  ];
}

function least(b: GraphBuilder, [first, second, third]: Lines): Value {
  return min(b, min(b, first, second), third);
}

function largest(b: GraphBuilder, [first, second, third]: Lines): Value {
  return b.max(b.max(first, second), third);
}

function middle(b: GraphBuilder, [first, second, third]: Lines): Value {
  const upper = b.max(first, second);
  return b.max(min(b, first, second), min(b, upper, third));
}

function min(b: GraphBuilder, first: Value, second: Value): Value {
  return b.node("Min", [first, second]);
}
