/** Bars or boards along a line on the ground. */
import type { Camera } from "../camera.ts";
import type { Canvas, Material } from "../canvas.ts";
import { polygon } from "../outline.ts";

/** Where a fence runs and what it is made of. */
export interface FenceOptions {
  /** Its two ends: metres to the right and ahead. */
  readonly from: readonly [x: number, z: number];
  readonly to: readonly [x: number, z: number];
  readonly tall: number;
  /** Metres from bar to bar, and of a bar. */
  readonly pitch: number;
  readonly bar: number;
  readonly material: Material;
}

/** Paints every bar, and a rail near the top and the bottom. */
export function paintFence(
  canvas: Canvas,
  camera: Camera,
  { from, to, tall, pitch, bar, material }: FenceOptions,
): void {
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dz * dz);
  const board = (a: number, b: number, low: number, high: number): void => {
    const spot = (along: number, up: number): readonly [number, number] =>
      camera.project(
        from[0] + dx * along / length,
        up,
        from[1] + dz * along / length,
      );
    canvas.paint(
      polygon([spot(a, low), spot(a, high), spot(b, high), spot(b, low)]),
      material,
    );
  };
  for (let along = 0; along + bar <= length; along += pitch) {
    board(along, along + bar, 0, tall);
  }
  board(0, length, 0.12 * tall, 0.17 * tall);
  board(0, length, 0.86 * tall, 0.91 * tall);
}
