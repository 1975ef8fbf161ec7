import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { chooseStronger } from "./choose_stronger.ts";
import { pyramidExpand } from "./pyramid_expand.ts";
import { pyramidReduce } from "./pyramid_reduce.ts";

/** Levels of differences. */
const LEVELS = 4;

/**
 * Fusion in the Laplacian pyramid of Burt and Adelson (IEEE Trans. Commun. 1983): four levels of differences between an
 * image and its own next level, expanded; of each difference the one of larger magnitude, where both are as large their
 * mean; of what remains the mean. Kernel 1 4 6 4 1.
 *
 * On levels 0..255, any size: an odd side keeps one sample more, borders are repeated.
 */
export function laplacianPyramid(): Graph {
  const b = new GraphBuilder("laplacian_pyramid");
  const fuse = (ir: Value, vi: Value, level: number): Value => {
    if (level === LEVELS) return b.mul(b.add(ir, vi), b.constant([0.5]));
    const [irNext, viNext] = [pyramidReduce(b, ir), pyramidReduce(b, vi)];
    const [irDetail, viDetail] = [
      b.sub(ir, pyramidExpand(b, irNext, ir)),
      b.sub(vi, pyramidExpand(b, viNext, vi)),
    ];
    const detail = chooseStronger(
      b,
      { value: irDetail, strength: b.abs(irDetail) },
      { value: viDetail, strength: b.abs(viDetail) },
    );
    const rest = fuse(irNext, viNext, level + 1);
    return b.add(detail, pyramidExpand(b, rest, ir));
  };
  return b.build(fuse(b.input("ir"), b.input("vi"), 0));
}
