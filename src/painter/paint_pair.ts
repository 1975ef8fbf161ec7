/** Any number of drawn scenes, by seed. */
import type { Scene } from "../image/scene.ts";
import type { Size } from "../image/same_size.ts";
import { Canvas, type PaintedBox } from "./canvas.ts";
import { drawConditions } from "./conditions.ts";
import { createDraws } from "./draws.ts";
import { paintFacade } from "./layouts/facade.ts";
import type { SceneLayout } from "./layouts/layout.ts";
import { paintOpenLand } from "./layouts/open_land.ts";
import { paintOverlook } from "./layouts/overlook.ts";
import { paintStreet } from "./layouts/street.ts";
import { takePair } from "./take_pair.ts";

/** How large a scene is where nothing else is said. */
export const PAIR_SIZE: Size = { width: 320, height: 240 };

/** The subjects, as often as each is drawn in ten. */
const LAYOUTS: readonly SceneLayout[] = [
  ...Array<SceneLayout>(4).fill(paintStreet),
  ...Array<SceneLayout>(3).fill(paintOpenLand),
  ...Array<SceneLayout>(2).fill(paintOverlook),
  paintFacade,
];

/**
 * Draws one scene: its subject, hour and weather, and how both cameras see it, all by the seed. Only `+ - * /`, square
 * roots and integer operations decide a pixel, so every machine draws the same bytes.
 *
 * @param seed a whole number, 0 to 4294967295
 */
export function paintPair(seed: number, size: Size = PAIR_SIZE): Scene {
  return paintPairWithPeople(seed, size).scene;
}

/**
 * As {@linkcode paintPair}, with a box around each person that was painted, in pixels, right and bottom outside, cut at the picture:
 * what is hidden behind something counts too.
 */
export function paintPairWithPeople(
  seed: number,
  size: Size = PAIR_SIZE,
): { readonly scene: Scene; readonly people: readonly PaintedBox[] } {
  const draws = createDraws(seed);
  const canvas = new Canvas(size.width, size.height, seed);
  const conditions = drawConditions(draws);
  draws.pick(LAYOUTS)(canvas, draws, conditions);
  const { people } = canvas;
  return { scene: takePair(canvas, draws, conditions), people };
}
