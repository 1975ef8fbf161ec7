import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { karhunenLoeve } from "./karhunen_loeve.ts";

const ITERATIONS = 10;
/** Length of a step in time. */
const STEP = 0.15;
/** Levels of difference that count as an edge. */
const KAPPA = 30;

/** From a pixel to its right, lower, lower right and, from its right one, lower left neighbour, in 2 × 2. */
const DIFFERENCES = [
  [-1, 1, 0, 0],
  [-1, 0, 1, 0],
  [-1, 0, 0, 1],
  [0, -1, 1, 0],
];
/** What flows into the lower right pixel of 2 × 2, less what flows out, along the same four. */
const FLOWS = [
  [0, 0, -1, 1],
  [0, -1, 0, 1],
  [-1, 0, 0, 1],
  [0, -1, 1, 0],
];
/** One over the squared distance of the neighbour. */
const NEARNESS = [1, 1, 1 / 2, 1 / 2];

/**
 * ADF (Bavirisetti and Dhuli, IEEE Sensors Journal 2016): the base of an image is what ten steps of Perona and Malik's
 * diffusion leave of it, each of length 0.15 with conduction exp(−(∇ / 30)²), the detail what they took. Bases are
 * averaged, details weighed by their Karhunen-Loève transform. As in the authors' program, eight neighbours take part, the
 * diagonal ones by half.
 *
 * On levels 0..255, any size; border pixels are repeated, where that program has zeros around the image.
 */
export function anisotropicDiffusion(): Graph {
  const b = new GraphBuilder("anisotropic_diffusion");
  const conv = (x: Value, kernels: readonly number[], dims: number[]): Value =>
    b.node("Conv", [x, b.constant(kernels, dims)], {
      kernel_shape: { kind: "ints", value: [2, 2] },
    });
  const flows = FLOWS.flatMap((kernel, direction) =>
    kernel.map((weight) => weight * STEP * NEARNESS[direction]!)
  );
  const diffuse = (x: Value): Value => {
    const difference = conv(
      b.pad(x, 1, "edge"),
      DIFFERENCES.flat(),
      [4, 1, 2, 2],
    );
    const conduction = b.node("Exp", [
      b.mul(b.mul(difference, difference), b.constant([-1 / KAPPA ** 2])),
    ]);
    const flow = b.mul(conduction, difference);
    return b.add(x, conv(flow, flows, [1, 4, 2, 2]));
  };
  const baseOf = (x: Value): Value => {
    let base = x;
    for (let step = 0; step < ITERATIONS; step++) base = diffuse(base);
    return base;
  };
  const [ir, vi] = [b.input("ir"), b.input("vi")];
  const [irBase, viBase] = [baseOf(ir), baseOf(vi)];
  const base = b.mul(b.add(irBase, viBase), b.constant([0.5]));
  const detail = karhunenLoeve(b, b.sub(ir, irBase), b.sub(vi, viBase));
  return b.build(b.add(base, detail));
}
