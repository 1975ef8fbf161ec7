/** Low leaves: a bush, a hedge, a tuft. */
import { createRandom } from "../../numeric/random.ts";
import type { Camera } from "../camera.ts";
import type { Canvas, Colour } from "../canvas.ts";
import { ellipse } from "../outline.ts";

/** Where a bush grows and how it looks. */
export interface BushOptions {
  /** Metres to the right, of its middle. */
  readonly x: number;
  readonly z: number;
  readonly wide: number;
  readonly tall: number;
  readonly leaves: Colour;
  readonly heat: number;
  readonly seed: number;
}

/** Paints clumps of leaves, darker below, each a little warmer or colder than the next. */
export function paintBush(
  canvas: Canvas,
  camera: Camera,
  { x, z, wide, tall, leaves, heat, seed }: BushOptions,
): void {
  const { scale, at } = camera.stand(x, z);
  const random = createRandom(seed);
  canvas.addShadow(
    ellipse(at(0, 0), 0.55 * wide * scale, 0.12 * tall * scale),
    0.4,
  );
  const clumps = Math.min(60, Math.ceil(10 + 12 * wide));
  for (let k = 0; k < clumps; k++) {
    const u = 2 * random() - 1, up = 0.1 + 0.8 * k / clumps;
    const size = tall * (0.13 + 0.12 * random()) * scale;
    const lightness = 0.55 + 0.5 * up + 0.3 * (random() - 0.5);
    canvas.paint(
      ellipse(
        at(0.5 * wide * u * (1 - 0.4 * up), tall * up),
        size * 1.2,
        size,
      ),
      {
        colour: [
          leaves[0] * lightness,
          leaves[1] * lightness,
          leaves[2] * lightness,
        ],
        heat: heat + 0.06 * (random() - 0.5),
        grain: { amount: 0.5, size: 1.8 },
        shade: [1.15, 0.75],
      },
      0.95,
    );
  }
}
