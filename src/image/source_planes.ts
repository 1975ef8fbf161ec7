import type { Plane } from "./plane.ts";

/** The two sources of one fusion, of the same size. */
export interface SourcePlanes {
  readonly ir: Plane;
  readonly vi: Plane;
}
