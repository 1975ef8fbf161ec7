/** Planes of whole numbers to correlate: the levels of an image, or what one image has beyond another. */
import { deviationF32 } from "./deviation_f32.ts";
import { type DeviationF32, deviationOfPlane } from "./deviation_of_plane.ts";
import { hasOneLevel, levelSum } from "./histogram.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import type { Workspace } from "../kernels/workspace.ts";

/** A whole float32 number for each pixel, one after the other. */
export interface WholePlane {
  readonly workspace: Workspace;
  readonly pixels: number;
  /** Address of the first. */
  readonly values: number;
  /** Whether all are the same. */
  readonly constant: boolean;
  /** Of all, exact. */
  readonly sum: number;
  /** In float32. */
  readonly deviation: () => DeviationF32;
}

/** The levels of an image, in a block taken for them. */
export function levelPlane(image: LoadedImage): WholePlane {
  const { workspace, pixels, bytes } = image;
  const values = workspace.take(4 * pixels);
  workspace.calls.widenF32(bytes, pixels, values);
  return {
    workspace,
    pixels,
    values,
    constant: hasOneLevel(image),
    sum: levelSum(image),
    deviation: () => deviationF32(image),
  };
}

/** The levels of `a` less those of `b`, in a block taken for them. */
export function differencePlane(a: LoadedImage, b: LoadedImage): WholePlane {
  const { workspace, pixels } = a;
  const values = workspace.take(4 * pixels);
  workspace.calls.lessLevels(a.bytes, b.bytes, pixels, values);
  return {
    workspace,
    pixels,
    values,
    constant: workspace.calls.isConstant(values, pixels) !== 0,
    sum: levelSum(a) - levelSum(b),
    deviation: () => deviationOfPlane(workspace, values, pixels),
  };
}
