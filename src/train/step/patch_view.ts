import { once } from "../../canon/once.ts";
import {
  type WindowPair,
  windowPair,
  type WindowStatistics,
  windowStatistics,
} from "../losses/window_statistics.ts";
import { greater, plus } from "../tape/arithmetic.ts";
import { scaledBy } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/** One patch, its output, and what several losses compute of them, each once. */
export interface PatchView {
  readonly tape: Tape;
  readonly ir: TapeTensor;
  readonly vi: TapeTensor;
  readonly fused: TapeTensor;
  /** The greater of the two sources in each pixel. */
  maximum(): TapeTensor;
  /** (infrared + visible) / 2. */
  mean(): TapeTensor;
  /** Infrared with the output, visible with the output, in every window. */
  windows(): readonly WindowPair[];
}

/** Of three planes of one size. */
export function patchView(
  tape: Tape,
  ir: TapeTensor,
  vi: TapeTensor,
  fused: TapeTensor,
): PatchView {
  return {
    tape,
    ir,
    vi,
    fused,
    maximum: once(() => greater(tape, ir, vi)),
    mean: once(() => scaledBy(tape, plus(tape, ir, vi), 0.5)),
    windows: once(() => {
      const output: WindowStatistics = windowStatistics(tape, fused);
      return [ir, vi].map((source) =>
        windowPair(tape, windowStatistics(tape, source), output)
      );
    }),
  };
}
