import { weightCount } from "../../../models/search/search_operation.ts";
import type { Gray } from "../../../image/gray.ts";
import { Tape } from "../../tape/tape.ts";
import { SALIENCY_LAYERS, saliencyOfPlane } from "./saliency_head.ts";
import { layerVariables } from "./supernet.ts";
import { tapeMaker } from "./tape_maker.ts";

/**
 * The map that the head of a task makes of a fused picture, row by row, in (0, 1).
 *
 * @param theta all weights of a network that was trained with the task; the head's come last.
 */
export function saliencyMap(
  { width, height, data }: Gray,
  theta: Float32Array,
): Float32Array {
  const count = SALIENCY_LAYERS.reduce(
    (sum, layer) => sum + weightCount(layer) + layer.outChannels,
    0,
  );
  const tape = new Tape();
  const own = Float64Array.from(theta.subarray(theta.length - count));
  const { of } = layerVariables(tape, SALIENCY_LAYERS, own);
  const plane = tape.constant(
    { channels: 1, height, width },
    Float32Array.from(data, (level) => level / 255),
  );
  const maker = tapeMaker(tape, of, new Map(), {});
  return tape.read(saliencyOfPlane(maker, plane));
}
