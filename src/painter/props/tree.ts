/** A leafy tree. */
import type { Camera } from "../camera.ts";
import { createRandom } from "../../numeric/random.ts";
import { capsule, ellipse } from "../outline.ts";
import type { Canvas, Colour } from "../canvas.ts";

/** Where a tree is and how it looks. */
export interface TreeOptions {
  readonly x: number;
  readonly z: number;
  /** Metres to its top. */
  readonly tall: number;
  readonly leaves: Colour;
  /** Heat of the leaves; the trunk is a little warmer. */
  readonly heat: number;
  readonly seed: number;
}

/** Paints a trunk and a crown of leaf clumps, lit from the upper left. */
export function paintTree(
  canvas: Canvas,
  camera: Camera,
  tree: TreeOptions,
): void {
  const { scale, at } = camera.stand(tree.x, tree.z);
  const random = createRandom(tree.seed);
  const { tall } = tree;
  const bark = {
    colour: [0.2, 0.16, 0.12],
    heat: tree.heat + 0.08,
    grain: { amount: 0.4, size: 2 },
  } as const;
  canvas.addShadow(
    ellipse(at(0.1 * tall, 0), 0.36 * tall * scale, 0.035 * tall * scale),
    0.5,
  );
  canvas.paint(
    capsule(
      at(0, 0),
      0.04 * tall * scale,
      at(0, 0.55 * tall),
      0.022 * tall * scale,
    ),
    bark,
  );
  canvas.paint(
    capsule(
      at(0, 0.4 * tall),
      0.02 * tall * scale,
      at(0.15 * tall, 0.6 * tall),
      0.01 * tall * scale,
    ),
    bark,
  );
  canvas.paint(
    capsule(
      at(0, 0.36 * tall),
      0.02 * tall * scale,
      at(-0.14 * tall, 0.6 * tall),
      0.01 * tall * scale,
    ),
    bark,
  );
  canvas.paint(
    ellipse(at(0, 0.69 * tall), 0.27 * tall * scale, 0.23 * tall * scale),
    {
      colour: [
        tree.leaves[0] * 0.62,
        tree.leaves[1] * 0.62,
        tree.leaves[2] * 0.62,
      ],
      heat: tree.heat,
      grain: { amount: 0.6, size: 2 },
    },
    0.92,
  );
  const clumps = 90;
  for (let k = 0; k < clumps; k++) {
    const u = 2 * random() - 1, v = 2 * random() - 1;
    if (u * u + v * v > 1) continue;
    const right = 0.32 * tall * u, up = tall * (0.68 + 0.29 * v);
    const size = tall * (0.032 + 0.05 * random()) * scale;
    const sunny = 0.72 + 0.3 * (0.5 * v - 0.4 * u + 0.5) +
      0.35 * (random() - 0.5) + 0.25 * k / clumps;
    canvas.paint(ellipse(at(right, up), size * 1.15, size), {
      colour: [
        tree.leaves[0] * sunny,
        tree.leaves[1] * sunny,
        tree.leaves[2] * sunny,
      ],
      heat: tree.heat + 0.05 * (random() - 0.5),
      grain: { amount: 0.55, size: 1.7 },
      shade: [1.2, 0.72],
    }, 0.93);
  }
}
