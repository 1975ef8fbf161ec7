/** A park at dusk: people on a path, warm against lawn and trees. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintBuilding } from "../../../src/painter/props/building.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { Canvas, type Material } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawPedestrians(): Scene {
  const canvas = new Canvas(192, 144, 303);
  const camera = new Camera({
    centre: 96,
    horizon: 54,
    focal: 175,
    height: 1.75,
  });
  canvas.setAmbient([0.72, 0.68, 0.7]);
  canvas.paintSky(58, { colour: [0.3, 0.36, 0.5], heat: 0.06 }, {
    colour: [0.86, 0.66, 0.52],
    heat: 0.12,
  }, 0.7);
  const { noise } = canvas;
  canvas.paintGround(camera, (x, z): Material => {
    const middle = 0.035 * (z - 9) * (z - 9) / 3 - 1.2;
    const fade = 10 / (10 + z);
    const grain = 1 +
      fade *
        (0.5 * (noise.fractal(2 * x, 2 * z) - 0.5) +
          0.45 * (noise.smooth(14 * x, 8 * z) - 0.5));
    if (Math.abs(x - middle) < 1.9 + 0.2 * noise.smooth(z, 3)) {
      return { colour: [0.56 * grain, 0.5 * grain, 0.42 * grain], heat: 0.3 };
    }
    const green = grain * (0.75 + 0.5 * noise.smooth(x / 3, z / 3));
    return {
      colour: [0.24 * green, 0.36 * green, 0.14 * green],
      heat: 0.2 + 0.05 * noise.fractal(x, z),
    };
  });
  paintBuilding(canvas, camera, {
    from: -38,
    to: -12,
    near: 70,
    far: 80,
    tall: 10,
    wall: [0.6, 0.52, 0.46],
    wallHeat: 0.27,
    glassHeat: 0.34,
    lit: 0.4,
    seed: 8,
  });
  const leaves = [0.2, 0.32, 0.13] as const;
  for (
    const [x, z, tall, seed] of [
      [-26, 58, 9, 51],
      [-7, 60, 8, 52],
      [4, 62, 9, 53],
      [14, 55, 10, 54],
      [24, 58, 9, 55],
      [-15, 48, 7, 56],
      [19, 40, 9, 57],
    ] as const
  ) {
    paintTree(canvas, camera, { x, z, tall, leaves, heat: 0.19, seed });
  }
  paintTree(canvas, camera, {
    x: -8.6,
    z: 19,
    tall: 7.2,
    leaves: [0.24, 0.36, 0.13],
    heat: 0.2,
    seed: 58,
  });
  const dusk = { clothesHeat: 0.78 };
  paintPerson(canvas, camera, {
    ...dusk,
    x: 2.6,
    z: 21,
    stride: 0.4,
    facing: 0,
    jacket: [0.5, 0.5, 0.52],
    trousers: [0.15, 0.15, 0.2],
  });
  paintPerson(canvas, camera, {
    ...dusk,
    x: 3.6,
    z: 20.6,
    stride: 0.5,
    facing: 0,
    tall: 1.65,
    jacket: [0.6, 0.3, 0.35],
    trousers: [0.2, 0.2, 0.25],
  });
  paintPerson(canvas, camera, {
    ...dusk,
    x: -3.7,
    z: 12.5,
    stride: 0.9,
    facing: 1,
    jacket: [0.17, 0.24, 0.18],
    trousers: [0.22, 0.2, 0.17],
  });
  paintPerson(canvas, camera, {
    ...dusk,
    x: 0.2,
    z: 8.2,
    stride: 0.8,
    facing: -1,
    tall: 1.7,
    jacket: [0.62, 0.16, 0.14],
    trousers: [0.14, 0.16, 0.26],
  });
  paintPerson(canvas, camera, {
    ...dusk,
    x: -1.0,
    z: 8.6,
    stride: 0.6,
    facing: -1,
    tall: 1.2,
    jacket: [0.75, 0.62, 0.2],
    trousers: [0.2, 0.25, 0.4],
  });
  paintPerson(canvas, camera, {
    ...dusk,
    x: 2.9,
    z: 7.2,
    stride: 0.15,
    facing: 0,
    tall: 1.82,
    jacket: [0.2, 0.26, 0.4],
    trousers: [0.28, 0.26, 0.24],
  });
  return expose(canvas, {
    bloom: 0.25,
    visibleNoise: 0.012,
    thermalNoise: 0.013,
  });
}
