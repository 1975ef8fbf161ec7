/** What running and scoring will take, for planning and for telling people how long they will wait; never for results. */
import { costOf } from "../../models/cost.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import { countMemory } from "../../models/count_memory.ts";
import { COST_SIZE } from "../../models/cost_size.ts";

/** What running a network takes on one thread of the wasm backend, a pixel of the pair. */
export interface NetworkEstimate {
  readonly secondsAPixel: number;
  /** Bytes its engine holds while it runs. */
  readonly bytesAPixel: number;
}

/** Arithmetic one thread of a small machine does in a second; twenty networks were timed at 768x576. */
const OPERATIONS_A_SECOND = 24e9;

/** Bytes of values it writes in a second beside that: what networks of many small steps spend their time on. */
const BYTES_A_SECOND = 3e9;

/** What the engine takes for a byte alive in the graph, at most; 1.0 to 1.55 measured over the same twenty networks. */
const BYTES_A_BYTE = 1.6;

/** Seconds of all metrics of one profile and a cell's share of decoding, per pixel, on one thread of a small machine. */
export const SCORE_SECONDS_A_PIXEL = 0.2e-6;

/** Bytes that decoding a pair and scoring it take, per pixel. */
export const SCORE_BYTES_A_PIXEL = 300;

/** Bytes of a worker that has done nothing yet: its thread and the compiled engine. */
export const WORKER_BYTES = 170e6;

/** A network whose graph is not known, as a guest's: among the hungriest of the catalogue, and free of charge. */
export const UNKNOWN_NETWORK: NetworkEstimate = {
  secondsAPixel: 0,
  bytesAPixel: 6000,
};

/** Estimates a network from its graph. */
export function estimateNetwork(graph: Graph): NetworkEstimate {
  const pixels = COST_SIZE.width * COST_SIZE.height;
  const { flops } = costOf(graph, COST_SIZE);
  const { peak, written } = countMemory(graph, COST_SIZE);
  return {
    secondsAPixel: (flops / OPERATIONS_A_SECOND + written / BYTES_A_SECOND) /
      pixels,
    bytesAPixel: BYTES_A_BYTE * peak / pixels,
  };
}
