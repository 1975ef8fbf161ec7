import { AS_SAVED } from "./as_saved.ts";
import type { Guest } from "./guest.ts";
import type { Suite } from "./suite.ts";

/** The suite with a guest as its last fuser. */
export function withGuest(suite: Suite, guest: Guest): Suite {
  const protocols = guest.kind === "network"
    ? [...guest.protocols]
    : [AS_SAVED.id];
  return {
    ...suite,
    fusers: [...suite.fusers, { model: guest.name, protocols }],
  };
}
