import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { Size } from "../../image/same_size.ts";
import { countMemory } from "../../models/count_memory.ts";
import { decodeOnnx } from "../../models/onnx/decode.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import { OutOfMemoryError } from "../../numeric/out_of_memory_error.ts";

/** What WebAssembly can address. */
const MOST = 2 ** 32;

/** The least the engine took of the bytes alive in a graph: LRRNet's at 640x512. */
const LEAST_SHARE = 0.95;

/** A network would have to hold eight KiB a pixel to be too large for fewer pixels. */
const FEWEST_PIXELS = 2 ** 19;

/**
 * Refuses pictures on which a network surely needs more than the 4 GiB that WebAssembly has, so that nobody waits for an
 * engine that will fail. What may fit passes, and so does what cannot be counted here: the engine has the last word.
 *
 * @throws {OutOfMemoryError} with about how many pixels the network takes.
 */
export function refuseBeyondMemory(onnx: Uint8Array): (size: Size) => void {
  let graph: Graph | undefined;
  const peak = (size: Size): number => {
    try {
      graph ??= decodeOnnx(onnx);
      return countMemory(graph, size).peak;
    } catch (error) {
      // Bytes, an operator or a size that only the engine may know.
      if (
        error instanceof SyntaxError || error instanceof RangeError ||
        error instanceof UnknownNameError
      ) return 0;
      throw error;
    }
  };
  return ({ width, height }) => {
    const pixels = width * height;
    if (pixels < FEWEST_PIXELS) return;
    const least = LEAST_SHARE * peak({ width, height });
    if (least <= MOST) return;
    const gibibytes = (least / 2 ** 30).toFixed(1);
    const megapixels = (pixels * MOST / least / 1e6).toFixed(1);
    throw new OutOfMemoryError(
      `Cannot run the network on ${width}x${height}: its values between the layers take ${gibibytes} GiB at once, and WebAssembly has 4; take pictures of at most about ${megapixels} million pixels, such as smaller ones or parts`,
    );
  };
}
