import type { BackendId } from "../../runtime/backend.ts";
import { backendFor } from "../../runtime/backend_for.ts";
import type { Suite } from "./suite.ts";

/**
 * A suite that says of every fuser where it really runs: one that is no chain runs on ONNX Runtime's backends where
 * kernels of our own are asked for, on each once.
 *
 * @param isChain whether the fuser of that id is one
 */
export function resolveBackends(
  suite: Suite,
  isChain: (model: string) => boolean,
): Suite {
  return {
    ...suite,
    fusers: suite.fusers.map((fuser) => {
      const backends = new Set<BackendId>(
        (fuser.backends ?? suite.backends).map((id) =>
          backendFor(id, isChain(fuser.model))
        ),
      );
      const isSuites = suite.backends.length === backends.size &&
        suite.backends.every((id) => backends.has(id));
      return isSuites ? fuser : { ...fuser, backends: [...backends] };
    }),
  };
}
