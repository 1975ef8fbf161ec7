/** A street by day: sun, traffic, somebody on the pavement. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintBuilding } from "../../../src/painter/props/building.ts";
import { paintCar } from "../../../src/painter/props/car.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { streetMaterial } from "../../../src/painter/props/street.ts";
import { paintStreetLamp } from "../../../src/painter/props/street_lamp.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { polygon } from "../../../src/painter/outline.ts";
import { Canvas } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawRoadDay(): Scene {
  const canvas = new Canvas(192, 144, 101);
  const camera = new Camera({
    centre: 98,
    horizon: 60,
    focal: 165,
    height: 1.9,
  });
  canvas.paintSky(64, { colour: [0.36, 0.56, 0.86], heat: 0.05 }, {
    colour: [0.8, 0.87, 0.94],
    heat: 0.13,
  }, 1.6);
  canvas.paintGround(
    camera,
    streetMaterial(canvas.noise, {
      half: 3.7,
      pavement: 2.6,
      asphalt: [0.33, 0.33, 0.345],
      roadHeat: 0.5,
      pavementHeat: 0.44,
      grassHeat: 0.3,
      crossing: 15.5,
    }),
  );
  const block = { lit: 0, glassHeat: 0.2 };
  paintBuilding(canvas, camera, {
    ...block,
    from: -30,
    to: -9,
    near: 62,
    far: 90,
    tall: 17,
    wall: [0.62, 0.6, 0.6],
    wallHeat: 0.36,
    seed: 3,
  });
  paintBuilding(canvas, camera, {
    ...block,
    from: 8,
    to: 34,
    near: 56,
    far: 80,
    tall: 13,
    wall: [0.66, 0.55, 0.46],
    wallHeat: 0.4,
    seed: 4,
  });
  for (
    const [x, z, seed] of [[-10, 54, 21], [12, 50, 22], [2.5, 110, 24], [
      -4,
      100,
      25,
    ]] as const
  ) {
    paintTree(canvas, camera, {
      x,
      z,
      tall: 8,
      leaves: [0.28, 0.4, 0.17],
      heat: 0.24,
      seed,
    });
  }
  paintBuilding(canvas, camera, {
    ...block,
    from: 7.6,
    to: 20,
    near: 21,
    far: 44,
    tall: 9.6,
    wall: [0.66, 0.48, 0.38],
    wallHeat: 0.37,
    seed: 6,
  });
  paintBuilding(canvas, camera, {
    ...block,
    from: -21,
    to: -8.2,
    near: 27,
    far: 50,
    tall: 12.6,
    wall: [0.74, 0.7, 0.6],
    wallHeat: 0.45,
    seed: 5,
  });
  paintTree(canvas, camera, {
    x: -7.2,
    z: 23,
    tall: 7,
    leaves: [0.3, 0.44, 0.16],
    heat: 0.25,
    seed: 31,
  });
  paintStreetLamp(canvas, camera, { x: 5.4, z: 30, light: 0 });
  canvas.addShadow(
    polygon([
      camera.project(3.9, 0, 20),
      camera.project(3.9, 0, 46),
      camera.project(0.6, 0, 46),
      camera.project(1.2, 0, 20),
    ]),
    0.42,
  );
  paintCar(canvas, camera, {
    x: -1.9,
    z: 31,
    view: "front",
    colour: [0.75, 0.76, 0.78],
    warm: 0.9,
    lamps: 0,
  });
  paintCar(canvas, camera, {
    x: 1.9,
    z: 12.5,
    view: "rear",
    colour: [0.62, 0.1, 0.09],
    warm: 1,
    lamps: 0.25,
    bodyHeat: 0.36,
  });
  paintPerson(canvas, camera, {
    x: -4.4,
    z: 11.5,
    stride: 0.8,
    facing: 1,
    jacket: [0.16, 0.28, 0.52],
    trousers: [0.16, 0.16, 0.2],
    clothesHeat: 0.82,
    skinHeat: 0.9,
  });
  paintPerson(canvas, camera, {
    x: 5.2,
    z: 19,
    stride: 0.5,
    facing: 0,
    jacket: [0.7, 0.62, 0.5],
    trousers: [0.2, 0.22, 0.3],
    clothesHeat: 0.8,
    skinHeat: 0.9,
  });
  paintTree(canvas, camera, {
    x: 7.1,
    z: 13.5,
    tall: 6.6,
    leaves: [0.27, 0.4, 0.15],
    heat: 0.25,
    seed: 34,
  });
  return expose(canvas, { bloom: 0, visibleNoise: 0.008, thermalNoise: 0.013 });
}
