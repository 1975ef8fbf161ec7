import type { Canvas } from "../canvas.ts";
import type { Conditions } from "../conditions.ts";
import type { Draws } from "../draws.ts";

/** Paints a subject all over a canvas of any size whose light is not set. */
export type SceneLayout = (
  canvas: Canvas,
  draws: Draws,
  conditions: Conditions,
) => void;
