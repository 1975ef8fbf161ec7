import { GraphBuilder } from "../onnx/builder.ts";
import type { Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { chooseStronger } from "./choose_stronger.ts";
import { pyramidExpand } from "./pyramid_expand.ts";
import { pyramidReduce } from "./pyramid_reduce.ts";

/** Levels of ratios. */
const LEVELS = 4;

/**
 * Toet's ratio of low-pass pyramid (Pattern Recognition Letters 1989): four levels of ratios between an image and its own
 * next level, expanded; of each ratio the one further from 1, where both are as far their mean; of what remains the mean.
 * Kernel 1 4 6 4 1.
 *
 * On levels 0..255, any size: an odd side keeps one sample more, borders are repeated. Black has no ratio, so 1 is added to
 * the levels before and taken off after.
 */
export function ratioPyramid(): Graph {
  const b = new GraphBuilder("ratio_pyramid");
  const one = b.constant([1]);
  const fuse = (ir: Value, vi: Value, level: number): Value => {
    if (level === LEVELS) return b.mul(b.add(ir, vi), b.constant([0.5]));
    const [irNext, viNext] = [pyramidReduce(b, ir), pyramidReduce(b, vi)];
    const contrast = (x: Value, next: Value): Value =>
      b.node("Div", [x, pyramidExpand(b, next, x)]);
    const [irRatio, viRatio] = [contrast(ir, irNext), contrast(vi, viNext)];
    const ratio = chooseStronger(
      b,
      { value: irRatio, strength: b.abs(b.sub(irRatio, one)) },
      { value: viRatio, strength: b.abs(b.sub(viRatio, one)) },
    );
    const rest = fuse(irNext, viNext, level + 1);
    return b.mul(ratio, pyramidExpand(b, rest, ir));
  };
  const [ir, vi] = [b.input("ir"), b.input("vi")];
  return b.build(b.sub(fuse(b.add(ir, one), b.add(vi, one), 0), one));
}
