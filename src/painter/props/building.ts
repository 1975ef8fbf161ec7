/** A box of a building with rows of windows. */
import type { Camera } from "../camera.ts";
import { createRandom } from "../../numeric/random.ts";
import { polygon } from "../outline.ts";
import type { Canvas, Colour, Material } from "../canvas.ts";

/** Where a building stands and how it looks. */
export interface BuildingOptions {
  /** Metres to the right, of its left and right walls. */
  readonly from: number;
  readonly to: number;
  /** Metres ahead, of its front and its back. */
  readonly near: number;
  readonly far: number;
  readonly tall: number;
  readonly wall: Colour;
  readonly wallHeat: number;
  /** Heat of the window panes: below the wall's by day, above it in the cold. */
  readonly glassHeat: number;
  /** Share of the windows that are lit. */
  readonly lit: number;
  readonly seed: number;
}

type Spot = (along: number, up: number) => readonly [number, number];

/** Paints the wall that faces the camera and, where one is seen, the wall along the street. */
export function paintBuilding(
  canvas: Canvas,
  camera: Camera,
  building: BuildingOptions,
): void {
  const { from, to, near, far } = building;
  const random = createRandom(building.seed);
  const inner = from > 0 ? from : to < 0 ? to : undefined;
  if (inner !== undefined) {
    paintWall(
      canvas,
      (along, up) => camera.project(inner, up, near + along),
      far - near,
      building,
      random,
      from > 0 ? 0.78 : 1,
    );
  }
  paintWall(
    canvas,
    (along, up) => camera.project(from + along, up, near),
    to - from,
    building,
    random,
    0.9,
  );
}

function paintWall(
  canvas: Canvas,
  spot: Spot,
  length: number,
  { tall, wall, wallHeat, glassHeat, lit }: BuildingOptions,
  random: () => number,
  brightness: number,
): void {
  const quad = (
    a: number,
    b: number,
    bottom: number,
    top: number,
    material: Material,
  ): void =>
    canvas.paint(
      polygon([spot(a, bottom), spot(a, top), spot(b, top), spot(b, bottom)]),
      material,
    );
  const tint = (
    colour: Colour,
    by: number,
  ): Colour => [colour[0] * by, colour[1] * by, colour[2] * by];
  const surface = {
    colour: tint(wall, brightness),
    heat: wallHeat,
    grain: { amount: 0.1, size: 5 },
  };
  quad(0, length, 0, tall, surface);
  quad(0, length, 0, 0.5, {
    ...surface,
    colour: tint(wall, 0.6 * brightness),
    heat: wallHeat * 1.05,
  });
  quad(0, length, tall - 0.35, tall, {
    ...surface,
    colour: tint(wall, 1.2 * brightness),
    heat: wallHeat * 0.9,
  });
  const columns = Math.max(1, Math.floor(length / 2.6));
  const pitch = length / columns;
  for (let bottom = 1; bottom + 1.9 < tall; bottom += 3) {
    for (let column = 0; column < columns; column++) {
      const a = pitch * (column + 0.27), b = pitch * (column + 0.73);
      const isLit = random() < lit;
      const level = 0.55 + 0.45 * random();
      quad(a - 0.12, b + 0.12, bottom - 0.14, bottom + 1.62, {
        colour: tint(wall, 1.25 * brightness),
        heat: wallHeat,
      });
      quad(a, b, bottom, bottom + 1.5, {
        colour: [0.1, 0.13, 0.16],
        heat: glassHeat + (isLit ? 0.06 : 0) + 0.04 * (random() - 0.5),
        shade: [1.8, 0.8],
        ...(isLit
          ? { glow: [0.86 * level, 0.66 * level, 0.36 * level] as const }
          : {}),
      });
    }
  }
}
