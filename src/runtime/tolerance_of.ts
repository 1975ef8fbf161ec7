import { chainOf } from "../models/chain/chain_of.ts";
import type { BackendId } from "./backend.ts";
import { BACKENDS } from "./backends.ts";

/**
 * How far a small network that is no chain may be from the referee on kernels of our own. Float32 sums of hundreds of
 * products, layer after layer: LeSeFuse, the longest, is on the referee itself 9e-7 from its exact value, and here 1.1e-6.
 */
const SMALL_NETWORK_TOLERANCE = 4e-6;

/** How far a network's raw output on a backend may be from the referee's, as a part of the protocol's range. */
export function toleranceOf(backend: BackendId, onnx: Uint8Array): number {
  const { takes, tolerance } = BACKENDS[backend];
  return takes === "any" || chainOf(onnx).chain !== null
    ? tolerance
    : SMALL_NETWORK_TOLERANCE;
}
