import type { Chain } from "../chain/chain.ts";
import { findChain } from "../chain/find_chain.ts";
import { decodeOnnx } from "../onnx/decode.ts";
import type { Graph } from "../onnx/graph.ts";
import { findSmallNetwork } from "./find_small_network.ts";
import type { SmallNetwork } from "./small_network.ts";

/** What kernels of our own run: a chain, which has kernels made for it, or another small network. */
export type OwnNetwork =
  | { readonly chain: Chain }
  | { readonly network: SmallNetwork };

/** What our kernels take a graph for, or why they do not take it. */
export type FoundOwnNetwork =
  | { readonly own: OwnNetwork }
  | { readonly own: null; readonly reason: string };

/** Whether our kernels take a graph. A graph that they do not take is the usual case, not an error. */
export function findOwnNetwork(graph: Graph): FoundOwnNetwork {
  const { chain } = findChain(graph);
  if (chain !== null) return { own: { chain } };
  const found = findSmallNetwork(graph);
  return found.network === null
    ? { own: null, reason: found.reason }
    : { own: { network: found.network } };
}

/**
 * Whether our kernels take an ONNX file; that our reader does not take it is one of the reasons why not.
 *
 * For files of any origin: a user's own network gets our kernels as well.
 */
export function ownNetworkOf(onnx: Uint8Array): FoundOwnNetwork {
  try {
    return findOwnNetwork(decodeOnnx(onnx));
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { own: null, reason: error.message };
    }
    throw error;
  }
}
