/** A panel on a post, with marks that only the eye reads. */
import { createRandom } from "../../numeric/random.ts";
import type { Camera } from "../camera.ts";
import type { Canvas, Colour } from "../canvas.ts";
import { rectangle } from "../outline.ts";

/** Where a sign stands and how it looks. */
export interface SignOptions {
  readonly x: number;
  readonly z: number;
  /** Metres from the ground to its lower edge. */
  readonly up: number;
  readonly wide: number;
  readonly tall: number;
  readonly colour: Colour;
  readonly ink: Colour;
  /** Of panel and ink alike. */
  readonly heat: number;
  readonly seed: number;
}

/** Paints the post, the panel, and lines of marks. */
export function paintSign(
  canvas: Canvas,
  camera: Camera,
  { x, z, up, wide, tall, colour, ink, heat, seed }: SignOptions,
): void {
  const { at } = camera.stand(x, z);
  const random = createRandom(seed);
  canvas.paint(rectangle(at(-0.05, up), at(0.05, 0)), {
    colour: [0.35, 0.36, 0.37],
    heat: heat * 1.1,
  });
  canvas.paint(rectangle(at(-wide / 2, up + tall), at(wide / 2, up)), {
    colour,
    heat,
    shade: [1.05, 0.92],
  });
  for (let y = up + 0.12 * tall; y < up + 0.85 * tall; y += 0.24 * tall) {
    for (let from = -0.44 * wide; from < 0.4 * wide;) {
      const length = wide * (0.04 + 0.12 * random());
      canvas.paint(
        rectangle(
          at(from, y + 0.13 * tall),
          at(Math.min(0.44 * wide, from + length), y),
        ),
        { colour: ink, heat },
      );
      from += length + 0.04 * wide;
    }
  }
}
