/**
 * Tiny graphs whose outputs were worked out by hand.
 *
 * Every number is a small integer or a half, so that float32 holds all of them exactly and every backend has to give
 * these very bits.
 */
import { average } from "../../src/models/classical/average.ts";
import { maximum } from "../../src/models/classical/maximum.ts";
import { GraphBuilder } from "../../src/models/onnx/builder.ts";
import type { Graph } from "../../src/models/onnx/graph.ts";

/** One graph with its inputs and output, row by row. */
export interface HandComputed {
  readonly name: string;
  readonly graph: Graph;
  readonly width: number;
  readonly height: number;
  readonly ir: readonly number[];
  readonly vi: readonly number[];
  readonly fused: readonly number[];
}

/** relu(2·left neighbour + right neighbour of ir, minus vi, plus 1), ir mirrored at its borders. */
function neighbours(): Graph {
  const b = new GraphBuilder("neighbours");
  const sources = b.pad(b.concat(b.input("ir"), b.input("vi")), 1, "reflect");
  const ir = [0, 0, 0, 2, 0, 1, 0, 0, 0];
  const vi = [0, 0, 0, 0, -1, 0, 0, 0, 0];
  return b.build(b.relu(b.conv(sources, {
    name: "conv",
    dims: [1, 2, 3, 3],
    weight: Float32Array.from([...ir, ...vi]),
    bias: Float32Array.of(1),
  })));
}

/** Mirrored, the rows of ir are 2|1 2 3|2 and 5|4 5 6|5. */
export const HAND_COMPUTED: readonly HandComputed[] = [
  {
    name: "neighbours",
    graph: neighbours(),
    width: 3,
    height: 2,
    ir: [1, 2, 3, 4, 5, 6],
    vi: [0, 2, 9, 1, 0.5, 20],
    // 2·2+2−0+1, 2·1+3−2+1, 2·2+2−9+1 < 0; 2·5+5−1+1, 2·4+6−0.5+1, 2·5+5−20+1 < 0
    fused: [7, 4, 0, 15, 14.5, 0],
  },
  {
    name: "average",
    graph: average(),
    width: 2,
    height: 2,
    ir: [0, 255, 3, 10],
    vi: [255, 255, 4, 0],
    fused: [127.5, 255, 3.5, 5],
  },
  {
    name: "maximum",
    graph: maximum(),
    width: 2,
    height: 2,
    ir: [0, 255, 3, 10],
    vi: [255, 254, 4, 0],
    fused: [255, 255, 4, 10],
  },
];
