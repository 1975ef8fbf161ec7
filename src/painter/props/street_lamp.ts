/** A street lamp on a bent pole. */
import type { Camera } from "../camera.ts";
import { blob, capsule, ellipse } from "../outline.ts";
import type { Canvas } from "../canvas.ts";

/** Where a lamp stands and whether it shines. */
export interface StreetLampOptions {
  readonly x: number;
  readonly z: number;
  /** Brightness of its light on the ground; 0 is off. */
  readonly light: number;
}

/** Paints the pole and, when on, the lamp, its glow and its pool of light. */
export function paintStreetLamp(
  canvas: Canvas,
  camera: Camera,
  lamp: StreetLampOptions,
): void {
  const { scale, at } = camera.stand(lamp.x, lamp.z);
  const inward = lamp.x > 0 ? -1 : 1;
  const steel = { colour: [0.3, 0.31, 0.33], heat: 0.22 } as const;
  const head = at(inward * 1.7, 6.3);
  canvas.paint(
    capsule(at(0, 0), 0.09 * scale, at(0, 5.6), 0.06 * scale),
    steel,
  );
  canvas.paint(
    capsule(at(0, 5.6), 0.06 * scale, at(inward * 0.5, 6.25), 0.05 * scale),
    steel,
  );
  canvas.paint(
    capsule(at(inward * 0.5, 6.25), 0.05 * scale, head, 0.05 * scale),
    steel,
  );
  const on = lamp.light;
  canvas.paint(ellipse(head, 0.38 * scale, 0.13 * scale), {
    colour: [0.6, 0.6, 0.6],
    heat: on > 0 ? 0.6 : 0.22,
    glow: [3 * on, 2.5 * on, 1.5 * on],
  });
  if (on === 0) return;
  const tint = [1.0 * on, 0.78 * on, 0.45 * on] as const;
  canvas.addLight(blob(at(inward * 1.7, 0), 8.5 * scale, 2.6 * scale), tint);
  canvas.addLight(blob(at(inward * 1.7, 2.5), 5 * scale, 4.6 * scale), [
    0.35 * tint[0],
    0.35 * tint[1],
    0.35 * tint[2],
  ]);
}
