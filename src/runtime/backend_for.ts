import type { BackendId } from "./backend.ts";
import { BACKENDS } from "./backends.ts";

/** Where a network really runs if a backend is asked for: kernels of our own take chains, ONNX Runtime everything. */
export function backendFor(asked: BackendId, isChain: boolean): BackendId {
  const { takes, instead } = BACKENDS[asked];
  return takes === "any" || isChain ? asked : instead;
}
