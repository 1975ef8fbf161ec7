import type { SourcePlanes } from "../../src/image/source_planes.ts";
import { seededPlane } from "../models/seeded.ts";

/** Two planes of levels / 255 that are the same on every run. */
export function seededSources(width: number, height: number): SourcePlanes {
  return {
    ir: { channels: 1, ...seededPlane(width, height, 1) },
    vi: { channels: 1, ...seededPlane(width, height, 2) },
  };
}
