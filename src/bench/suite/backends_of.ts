import type { BackendId } from "../../runtime/backend.ts";
import type { Suite } from "./suite.ts";

/** Where a fuser of a suite runs. */
export function backendsOf(
  { fusers, backends }: Suite,
  model: string,
): readonly BackendId[] {
  return fusers.find((fuser) => fuser.model === model)?.backends ?? backends;
}
