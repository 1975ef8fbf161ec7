import { decodeOnnx } from "../onnx/decode.ts";
import { findChain, type FoundChain } from "./find_chain.ts";

/**
 * The chain an ONNX file holds, or why it holds none; a file that our reader does not take is one of the reasons.
 *
 * For files of any origin: a user's own network gets our kernels as well.
 */
export function chainOf(onnx: Uint8Array): FoundChain {
  try {
    return findChain(decodeOnnx(onnx));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { chain: null, reason: error.message };
    }
    throw error;
  }
}
