/** Images as kernels see them: levels in the kernels' memory. */
import type { Workspace } from "./workspace.ts";

/** One image. A changed image is another object, so what is known of it can be kept by it. */
export interface LoadedImage {
  readonly workspace: Workspace;
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
  /** Address of the levels, row-major, a byte each. */
  readonly bytes: number;
}

/** Two sources of one size, the same object for all fused images of the pair. */
export interface LoadedPair {
  readonly ir: LoadedImage;
  readonly vi: LoadedImage;
}

/** What every metric is computed from: two sources and a fused image of one size. */
export interface LoadedTriple {
  readonly pair: LoadedPair;
  readonly fused: LoadedImage;
}
