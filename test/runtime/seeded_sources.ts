import type { SourcePlanes } from "../../src/runtime/backend.ts";
import { seededPlane } from "../models/seeded.ts";

/** Two planes of levels / 255 that are the same on every run. */
export function seededSources(width: number, height: number): SourcePlanes {
  return {
    ir: seededPlane(width, height, 1),
    vi: seededPlane(width, height, 2),
  };
}
