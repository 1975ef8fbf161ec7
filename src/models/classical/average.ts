import { GraphBuilder } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";

/** Pixelwise mean, (ir + vi) · ½: on levels 0..255 exact in float32. */
export function average(): Graph {
  const b = new GraphBuilder("average");
  const sum = b.add(b.input("ir"), b.input("vi"));
  return b.build(b.mul(sum, b.constant([0.5])));
}
