/** High beams into the camera: what stands beside the car drowns in light, but not in heat. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintCar } from "../../../src/painter/props/car.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { streetMaterial } from "../../../src/painter/props/street.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { blob, ellipse } from "../../../src/painter/outline.ts";
import { Canvas } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawGlare(): Scene {
  const canvas = new Canvas(192, 144, 505);
  const camera = new Camera({
    centre: 100,
    horizon: 58,
    focal: 165,
    height: 1.7,
  });
  canvas.setAmbient([0.17, 0.175, 0.22]);
  canvas.paintSky(62, { colour: [0.015, 0.018, 0.035], heat: 0.03 }, {
    colour: [0.05, 0.05, 0.07],
    heat: 0.07,
  }, 0.02);
  canvas.paintGround(
    camera,
    streetMaterial(canvas.noise, {
      half: 3.5,
      pavement: 0.6,
      asphalt: [0.3, 0.3, 0.31],
      roadHeat: 0.34,
      pavementHeat: 0.27,
      grassHeat: 0.17,
    }),
  );
  for (
    const [x, z, tall, seed] of [
      [-24, 60, 10, 81],
      [-13, 54, 9, 82],
      [14, 58, 11, 83],
      [25, 52, 9, 84],
      [-9, 34, 8, 85],
      [10.5, 30, 9, 86],
      [-9.5, 19, 7.5, 87],
    ] as const
  ) {
    paintTree(canvas, camera, {
      x,
      z,
      tall,
      leaves: [0.22, 0.3, 0.14],
      heat: 0.17,
      seed,
    });
  }
  const car = { x: -1.6, z: 11.5 };
  const { scale, at } = camera.stand(car.x, car.z);
  canvas.addLight(blob(camera.project(-1.2, 0, 7.5), 96, 44), [
    0.75,
    0.73,
    0.66,
  ]);
  canvas.addLight(blob(camera.project(-1.8, 0, 13), 60, 16), [0.5, 0.48, 0.44]);
  paintCar(canvas, camera, {
    x: 1.7,
    z: 30,
    view: "rear",
    colour: [0.2, 0.2, 0.24],
    warm: 0.8,
    lamps: 0.5,
    bodyHeat: 0.25,
  });
  paintPerson(canvas, camera, {
    x: -3.35,
    z: 11.8,
    stride: 0.5,
    facing: 1,
    jacket: [0.2, 0.2, 0.24],
    trousers: [0.12, 0.12, 0.16],
    clothesHeat: 0.75,
  });
  paintCar(canvas, camera, {
    ...car,
    view: "front",
    colour: [0.3, 0.3, 0.34],
    warm: 1,
    lamps: 1,
    bodyHeat: 0.27,
  });
  paintPerson(canvas, camera, {
    x: 2.7,
    z: 9.5,
    stride: 0.8,
    facing: -1,
    jacket: [0.22, 0.2, 0.2],
    trousers: [0.08, 0.08, 0.1],
    clothesHeat: 0.78,
  });
  const lamps = [at(-0.7, 0.74), at(0.7, 0.74)];
  return expose(canvas, {
    bloom: 0.35,
    visibleNoise: 0.016,
    thermalNoise: 0.014,
    veil: (planes): void => {
      for (const lamp of lamps) {
        const halo = [
          { outline: blob(lamp, 6 * scale, 5 * scale), strength: 0.42 },
          { outline: blob(lamp, 2 * scale, 2 * scale), strength: 0.75 },
          { outline: ellipse(lamp, 0.36 * scale, 0.36 * scale), strength: 3 },
          { outline: blob(lamp, 6.5 * scale, 0.16 * scale), strength: 0.7 },
          { outline: blob(lamp, 0.16 * scale, 4 * scale), strength: 0.5 },
        ];
        for (let y = 0; y < canvas.height; y++) {
          for (let x = 0; x < canvas.width; x++) {
            let light = 0;
            for (const { outline, strength } of halo) {
              light += strength * outline.coverage(x + 0.5, y + 0.5);
            }
            [1, 0.97, 0.86].forEach((tint, c) => {
              planes[c]![y * canvas.width + x]! += light * tint;
            });
          }
        }
      }
    },
  });
}
