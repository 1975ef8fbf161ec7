import { costOf } from "../models/cost.ts";
import type { Graph } from "../models/onnx/graph.ts";
import { COST_SIZE } from "./model_info.ts";

/** What one thread of the wasm backend does in a second on a small machine; measured 12 to 27 thousand million. */
const OPERATIONS_A_SECOND = 18e9;

/** Seconds of all metrics of one profile, per pixel, on one thread of a small machine. */
export const SCORE_SECONDS_A_PIXEL = 0.6e-6;

/** Estimated seconds of running a network on one pixel, for planning and for telling people how long they will wait. */
export function networkSecondsAPixel(graph: Graph): number {
  const { flops } = costOf(graph, COST_SIZE);
  return flops / (COST_SIZE.width * COST_SIZE.height) / OPERATIONS_A_SECOND;
}
