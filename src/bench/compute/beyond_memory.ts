import type { Size } from "../../image/same_size.ts";
import { decodeOnnx } from "../../models/onnx/decode.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import { countMemory } from "../schedule/count_memory.ts";

/** What WebAssembly can address. */
const MOST = 2 ** 32;

/** The least the engine took of the bytes alive in a graph: LRRNet's at 640x512. */
const LEAST_SHARE = 0.95;

/** A network would have to hold eight KiB a pixel to be too large for fewer pixels. */
const FEWEST_PIXELS = 2 ** 19;

/**
 * Says whether a network on pictures of a size surely needs more than the 4 GiB that WebAssembly has, so that nobody waits
 * for an engine that will fail.
 *
 * @returns the reason, and about how many pixels it takes; null where it may fit, or its graph cannot be read.
 */
export function beyondMemory(onnx: Uint8Array): (size: Size) => string | null {
  let graph: Graph | null | undefined;
  return ({ width, height }) => {
    const pixels = width * height;
    if (pixels < FEWEST_PIXELS) return null;
    graph ??= readable(onnx);
    if (graph === null) return null;
    const least = LEAST_SHARE * countMemory(graph, { width, height }).peak;
    if (least <= MOST) return null;
    const megapixels = pixels * MOST / least / 1e6;
    return `its values between the layers take ${
      (least / 2 ** 30).toFixed(1)
    } GiB at once, and WebAssembly has 4; take pictures of at most about ${
      megapixels.toFixed(1)
    } million pixels, such as smaller ones or parts`;
  };
}

function readable(onnx: Uint8Array): Graph | null {
  try {
    return decodeOnnx(onnx);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
