import { ownNetworkOf } from "../../models/small/own_network.ts";
import { AS_SAVED } from "../cell/as_saved.ts";
import type { Guest } from "./guest.ts";
import { resolveBackends } from "../suite/resolve_backends.ts";
import type { Suite } from "../suite/suite.ts";

/** The suite with a guest as its last fuser; a guest network that is a chain runs on kernels of our own too. */
export function withGuest(suite: Suite, guest: Guest): Suite {
  const protocols = guest.kind === "network"
    ? [...guest.protocols]
    : [AS_SAVED.id];
  const isChain = guest.kind === "network" &&
    ownNetworkOf(guest.model.onnx).own !== null;
  const { fusers } = resolveBackends(
    { ...suite, fusers: [{ model: guest.name, protocols }] },
    () => isChain,
  );
  return { ...suite, fusers: [...suite.fusers, ...fusers] };
}
