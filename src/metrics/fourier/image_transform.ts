/** The Fourier transform of images of one size, in the kernels' memory (assembly/metrics/fourier/planes.ts). */
import type { Workspace } from "../kernels/workspace.ts";
import { putFourierPlan } from "./fourier_plan.ts";

/** How images of a size are transformed: plans and room to work. */
export interface ImageTransform {
  readonly workspace: Workspace;
  readonly width: number;
  readonly height: number;
  /** Addresses of the plans for a column and for a row, and of what transforms work in. */
  readonly down: number;
  readonly across: number;
  readonly work: number;
  /** Bytes of a spectrum. */
  readonly bytes: number;
}

/** In blocks taken for it. */
export function takeTransform(
  workspace: Workspace,
  width: number,
  height: number,
): ImageTransform {
  const down = putFourierPlan(workspace, height);
  const across = putFourierPlan(workspace, width);
  const work = workspace.take(Math.max(down.work, across.work));
  return {
    workspace,
    width,
    height,
    down: down.at,
    across: across.at,
    work,
    bytes: 16 * 4 * Math.ceil(width / 4) * 4 * Math.ceil(height / 4),
  };
}
