/** A field with two people and a lorry behind smoke, which heat passes through. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { paintLorry } from "../../../src/painter/props/lorry.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { blob } from "../../../src/painter/outline.ts";
import { Canvas, type Material } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawSmoke(): Scene {
  const canvas = new Canvas(192, 144, 404);
  const camera = new Camera({
    centre: 96,
    horizon: 58,
    focal: 180,
    height: 1.9,
  });
  canvas.setAmbient([0.92, 0.93, 0.95]);
  canvas.paintSky(62, { colour: [0.6, 0.68, 0.78], heat: 0.07 }, {
    colour: [0.84, 0.87, 0.89],
    heat: 0.15,
  }, 1.1);
  const { noise } = canvas;
  canvas.paintGround(camera, (x, z): Material => {
    const fade = 10 / (10 + z);
    const grain = 1 +
      fade *
        (0.6 * (noise.fractal(1.5 * x, 1.5 * z) - 0.5) +
          0.5 * (noise.smooth(12 * x, 6 * z) - 0.5));
    const rut = Math.abs(Math.abs(x + 2.4 - 0.11 * z) - 0.85) < 0.3;
    if (rut) {
      return { colour: [0.4 * grain, 0.33 * grain, 0.24 * grain], heat: 0.36 };
    }
    const dry = noise.smooth(x / 4, z / 4);
    return {
      colour: [
        (0.28 + 0.16 * dry) * grain,
        (0.35 + 0.05 * dry) * grain,
        0.17 * grain,
      ],
      heat: 0.25 + 0.07 * noise.fractal(x, z),
    };
  });
  const random = [61, 62, 63, 64, 65, 66, 67, 68, 69, 70];
  random.forEach((seed, i) => {
    paintTree(canvas, camera, {
      x: -36 + 8 * i,
      z: 66 + (i * 7) % 5,
      tall: 8 + (i * 5) % 4,
      leaves: [0.2, 0.3, 0.15],
      heat: 0.22,
      seed,
    });
  });
  paintTree(canvas, camera, {
    x: -14.5,
    z: 32,
    tall: 9,
    leaves: [0.23, 0.34, 0.15],
    heat: 0.23,
    seed: 71,
  });
  paintLorry(canvas, camera, {
    x: 2.6,
    z: 21,
    colour: [0.27, 0.31, 0.2],
    heat: 0.33,
  });
  paintPerson(canvas, camera, {
    x: -1.9,
    z: 14.5,
    stride: 0.8,
    facing: 1,
    jacket: [0.26, 0.29, 0.2],
    trousers: [0.24, 0.26, 0.18],
    clothesHeat: 0.84,
  });
  paintPerson(canvas, camera, {
    x: -3.4,
    z: 15.5,
    stride: 0.7,
    facing: 1,
    jacket: [0.24, 0.27, 0.19],
    trousers: [0.22, 0.25, 0.18],
    clothesHeat: 0.82,
  });
  const puffs = [
    blob([52, 82], 50, 32),
    blob([84, 78], 54, 36),
    blob([112, 66], 50, 40),
    blob([140, 52], 50, 42),
    blob([166, 32], 54, 44),
    blob([188, 12], 52, 40),
  ];
  const density = (x: number, y: number): number => {
    const dx = 26 * (noise.fractal(x / 30, y / 24) - 0.5),
      dy = 22 * (noise.fractal(x / 24 + 50, y / 20) - 0.5);
    let body = 0;
    for (const puff of puffs) body += puff.coverage(x + dx, y + dy);
    const curl = noise.fractal((x + dx) / 15 + 7, (y + dy) / 12 + 3);
    return Math.max(0, Math.min(0.95, 1.5 * body * (0.2 + 1.0 * curl) - 0.06));
  };
  return expose(canvas, {
    bloom: 0,
    visibleNoise: 0.009,
    thermalNoise: 0.014,
    veil: (planes): void => {
      for (let y = 0; y < canvas.height; y++) {
        for (let x = 0; x < canvas.width; x++) {
          const d = density(x + 0.5, y + 0.5);
          const shade = 0.56 + 0.4 * noise.fractal(x / 15 + 9, y / 11 + 4) -
            0.0012 * y;
          [1, 1, 1.02].forEach((tint, c) => {
            const plane = planes[c]!, i = y * canvas.width + x;
            plane[i] = plane[i]! * (1 - d) + d * shade * tint;
          });
        }
      }
    },
  });
}
