import { GraphBuilder } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";

/** Pixelwise maximum of both sources. */
export function maximum(): Graph {
  const b = new GraphBuilder("maximum");
  return b.build(b.max(b.input("ir"), b.input("vi")));
}
