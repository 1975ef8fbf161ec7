/** People, cars and plants of a drawn scene, placed by chance and painted from far to near. */
import type { Camera } from "./camera.ts";
import type { Canvas, Colour } from "./canvas.ts";
import type { Conditions } from "./conditions.ts";
import type { Draws } from "./draws.ts";
import { paintCar } from "./props/car.ts";
import { paintPerson } from "./props/person.ts";
import { paintTree } from "./props/tree.ts";

/** Something that is painted when its turn comes. */
export interface Standing {
  /** Metres ahead. */
  readonly z: number;
  paint(canvas: Canvas, camera: Camera): void;
}

/** Paints what is far before what is near. */
export function paintStanding(
  canvas: Canvas,
  camera: Camera,
  things: readonly Standing[],
): void {
  for (const { paint } of things.toSorted((a, b) => b.z - a.z)) {
    paint(canvas, camera);
  }
}

/** Somebody in any clothes, standing or walking. */
export function drawPerson(
  draws: Draws,
  conditions: Conditions,
  x: number,
  z: number,
): Standing {
  const dark = conditions.time === "night" ? 0.6 : 1;
  const [r, g, b] = draws.tint(CLOTHES);
  const person = {
    x,
    z,
    tall: draws.between(1.5, 1.9),
    stride: draws.between(0, 0.9),
    facing: draws.pick([-1, 0, 1] as const),
    jacket: [r * dark, g * dark, b * dark] as const,
    trousers: draws.tint(CLOTHES.slice(0, 5)),
    clothesHeat: draws.between(0.6, 0.88),
    skinHeat: draws.between(0.84, 1),
  };
  return { z, paint: (canvas, camera) => paintPerson(canvas, camera, person) };
}

/** A car of any colour, driven or long parked. */
export function drawCar(
  draws: Draws,
  conditions: Conditions,
  x: number,
  z: number,
  view: "front" | "rear" | "side",
): Standing {
  const isDriven = draws.chance(0.6);
  const car = {
    x,
    z,
    view,
    colour: draws.tint(PAINTS),
    warm: isDriven ? draws.between(0.5, 1) : draws.between(0, 0.2),
    lamps: isDriven ? Math.min(1, conditions.lamps) : 0,
    bodyHeat: conditions.metalHeat,
  };
  return { z, paint: (canvas, camera) => paintCar(canvas, camera, car) };
}

/** A tree of any green. */
export function drawTree(
  draws: Draws,
  { leafHeat }: Conditions,
  x: number,
  z: number,
): Standing {
  const tree = {
    x,
    z,
    tall: draws.between(4.5, 11),
    leaves: draws.tint(LEAVES),
    heat: leafHeat * draws.between(0.85, 1.2),
    seed: draws.whole(1, 1e9),
  };
  return { z, paint: (canvas, camera) => paintTree(canvas, camera, tree) };
}

const CLOTHES: readonly Colour[] = [
  [0.08, 0.08, 0.1],
  [0.16, 0.18, 0.26],
  [0.24, 0.22, 0.2],
  [0.2, 0.24, 0.4],
  [0.26, 0.3, 0.2],
  [0.6, 0.16, 0.14],
  [0.7, 0.66, 0.6],
  [0.85, 0.85, 0.84],
  [0.66, 0.58, 0.2],
];

const PAINTS: readonly Colour[] = [
  [0.78, 0.78, 0.8],
  [0.45, 0.46, 0.48],
  [0.09, 0.09, 0.1],
  [0.2, 0.22, 0.28],
  [0.6, 0.1, 0.09],
  [0.14, 0.24, 0.46],
  [0.88, 0.87, 0.84],
];

const LEAVES: readonly Colour[] = [
  [0.28, 0.4, 0.17],
  [0.22, 0.3, 0.14],
  [0.36, 0.36, 0.18],
  [0.18, 0.28, 0.16],
];
