/** The sample: what it shows, and how each scene is drawn. */
import type { Scene } from "../../src/image/scene.ts";
import { drawGlare } from "./scenes/glare.ts";
import { drawLowContrast } from "./scenes/low_contrast.ts";
import { drawOddSize } from "./scenes/odd_size.ts";
import { drawPedestrians } from "./scenes/pedestrians.ts";
import { drawRoadDay } from "./scenes/road_day.ts";
import { drawRoadNight } from "./scenes/road_night.ts";
import { drawSmoke } from "./scenes/smoke.ts";
import { drawTexture } from "./scenes/texture.ts";

/** One scene of the sample. */
export interface SampleScene {
  readonly id: string;
  readonly title: string;
  /**
   * Draws it. Only `+ - * /`, square roots and integer operations decide a pixel, so every machine draws the same bytes.
   */
  readonly draw: () => Scene;
}

/** The eight scenes, in the order of the tables. */
export const SAMPLE_SCENES: readonly SampleScene[] = [
  { id: "road-day", title: "a street by day", draw: drawRoadDay },
  { id: "road-night", title: "a street by night", draw: drawRoadNight },
  {
    id: "pedestrians",
    title: "warm people in a park at dusk",
    draw: drawPedestrians,
  },
  { id: "smoke", title: "people and a lorry behind smoke", draw: drawSmoke },
  { id: "glare", title: "high beams into the camera", draw: drawGlare },
  {
    id: "texture",
    title: "bricks and cobbles, even in heat",
    draw: drawTexture,
  },
  {
    id: "odd-size",
    title: "a farmhouse, 173 by 131 pixels",
    draw: drawOddSize,
  },
  { id: "low-contrast", title: "a lane in fog", draw: drawLowContrast },
];
