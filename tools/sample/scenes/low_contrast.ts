/** Morning fog over a lane: a car, somebody and a row of trees, all but lost in both cameras. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintCar } from "../../../src/painter/props/car.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { streetMaterial } from "../../../src/painter/props/street.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { Canvas } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawLowContrast(): Scene {
  const canvas = new Canvas(192, 144, 808);
  const camera = new Camera({
    centre: 90,
    horizon: 60,
    focal: 165,
    height: 1.8,
  });
  canvas.paintSky(64, { colour: [0.66, 0.69, 0.72], heat: 0.36 }, {
    colour: [0.74, 0.75, 0.76],
    heat: 0.38,
  }, 0.3);
  canvas.paintGround(
    camera,
    streetMaterial(canvas.noise, {
      half: 2.9,
      pavement: 0.5,
      asphalt: [0.34, 0.34, 0.35],
      roadHeat: 0.44,
      pavementHeat: 0.42,
      grassHeat: 0.38,
    }),
  );
  for (let k = 0; k < 5; k++) {
    const z = 56 - 10 * k;
    const tree = {
      z,
      tall: 8.5,
      leaves: [0.24, 0.33, 0.16],
      heat: 0.36,
    } as const;
    paintTree(canvas, camera, { ...tree, x: -6.2, seed: 111 + k });
    paintTree(canvas, camera, { ...tree, x: 6.4, seed: 121 + k });
  }
  paintCar(canvas, camera, {
    x: -1.4,
    z: 18,
    view: "front",
    colour: [0.5, 0.52, 0.56],
    warm: 0.5,
    lamps: 0.35,
    bodyHeat: 0.4,
  });
  paintPerson(canvas, camera, {
    x: 3.1,
    z: 11,
    stride: 0.7,
    facing: -1,
    jacket: [0.3, 0.2, 0.2],
    trousers: [0.2, 0.2, 0.24],
    clothesHeat: 0.85,
    skinHeat: 0.72,
  });
  fog(canvas, camera);
  return expose(canvas, {
    bloom: 0.1,
    visibleNoise: 0.006,
    thermalNoise: 0.006,
    veil: (planes) => dim(canvas, camera, planes),
  });
}

/** What passes the fog from a picture row: the ground's distance, and that of the trees above it. */
function clearness(camera: Camera, y: number): number {
  const below = Math.max(0, y - camera.horizon);
  return 0.14 + 0.3 * below / (below + 40);
}

function dim(
  canvas: Canvas,
  camera: Camera,
  planes: readonly Float64Array[],
): void {
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const i = y * canvas.width + x;
      const drift = 0.72 + 0.05 * canvas.noise.fractal(x / 60, y / 20);
      const pass = clearness(camera, y);
      [0.98, 1, 1.02].forEach((tint, c) => {
        planes[c]![i] = planes[c]![i]! * pass + drift * tint * (1 - pass);
      });
    }
  }
}

function fog(canvas: Canvas, camera: Camera): void {
  for (let y = 0; y < canvas.height; y++) {
    const pass = 1.25 * clearness(camera, y) + 0.12;
    for (let x = 0; x < canvas.width; x++) {
      const i = y * canvas.width + x;
      canvas.heat[i] = canvas.heat[i]! * pass + 0.4 * (1 - pass);
    }
  }
}
