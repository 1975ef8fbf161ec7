import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { karhunenLoeve } from "./karhunen_loeve.ts";

const ITERATIONS = 15;
/** Length of a step in time. */
const STEP = 0.9;
/** Levels of curvature that count as an edge. */
const K = 4;

/** The central difference taken twice. */
const SECOND = [1 / 4, 0, -1 / 2, 0, 1 / 4];

/**
 * FPDE (Bavirisetti, Xiao and Liu, Fusion 2017): the base of an image is what fifteen steps of You and Kaveh's
 * fourth-order equation leave of it, each of length 0.9 with k = 4, the detail what they took. Bases are averaged, details
 * weighed by the leading eigenvector of their covariance. As in the authors' program, second derivatives along rows and
 * columns are central differences taken twice, and a step is
 * u − 0.9 (∂²(c ∂²u/∂x²)/∂x² + ∂²(c ∂²u/∂y²)/∂y²) with c = 1 / (1 + ((∂²u/∂x²)² + (∂²u/∂y²)²) / k²).
 *
 * On levels 0..255, any size; two border pixels more are repeated at each derivative, where that program differentiates to
 * one side, and bases keep their fractions, where it rounds them to 8 bits.
 */
export function fourthOrderPde(): Graph {
  const b = new GraphBuilder("fourth_order_pde");
  const across = (x: Value): Value =>
    b.node("Conv", [
      b.pad(x, [0, 2, 0, 2], "edge"),
      b.constant(SECOND, [1, 1, 1, 5]),
    ], { kernel_shape: { kind: "ints", value: [1, 5] } });
  const down = (x: Value): Value =>
    b.node("Conv", [
      b.pad(x, [2, 0, 2, 0], "edge"),
      b.constant(SECOND, [1, 1, 5, 1]),
    ], { kernel_shape: { kind: "ints", value: [5, 1] } });
  const smooth = (x: Value): Value => {
    const [curveAcross, curveDown] = [across(x), down(x)];
    const square = b.add(
      b.mul(curveAcross, curveAcross),
      b.mul(curveDown, curveDown),
    );
    const slowness = b.add(
      b.mul(square, b.constant([1 / K ** 2])),
      b.constant([1]),
    );
    const change = b.add(
      across(b.node("Div", [curveAcross, slowness])),
      down(b.node("Div", [curveDown, slowness])),
    );
    return b.sub(x, b.mul(change, b.constant([STEP])));
  };
  const baseOf = (x: Value): Value => {
    let base = x;
    for (let step = 0; step < ITERATIONS; step++) base = smooth(base);
    return base;
  };
  const [ir, vi] = [b.input("ir"), b.input("vi")];
  const [irBase, viBase] = [baseOf(ir), baseOf(vi)];
  const base = b.mul(b.add(irBase, viBase), b.constant([0.5]));
  const detail = karhunenLoeve(b, b.sub(ir, irBase), b.sub(vi, viBase));
  return b.build(b.add(base, detail));
}
