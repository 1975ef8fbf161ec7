/** A street by night: lamps, headlights, and somebody at the kerb whom only the heat shows. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintBuilding } from "../../../src/painter/props/building.ts";
import { paintCar } from "../../../src/painter/props/car.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { streetMaterial } from "../../../src/painter/props/street.ts";
import { paintStreetLamp } from "../../../src/painter/props/street_lamp.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { blob } from "../../../src/painter/outline.ts";
import { Canvas } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawRoadNight(): Scene {
  const canvas = new Canvas(192, 144, 202);
  const camera = new Camera({
    centre: 92,
    horizon: 62,
    focal: 165,
    height: 1.8,
  });
  canvas.setAmbient([0.16, 0.17, 0.23]);
  canvas.paintSky(66, { colour: [0.02, 0.025, 0.05], heat: 0.03 }, {
    colour: [0.09, 0.08, 0.1],
    heat: 0.08,
  }, 0.03);
  canvas.paintGround(
    camera,
    streetMaterial(canvas.noise, {
      half: 3.7,
      pavement: 2.4,
      asphalt: [0.3, 0.3, 0.32],
      roadHeat: 0.36,
      pavementHeat: 0.31,
      grassHeat: 0.19,
    }),
  );
  const block = { glassHeat: 0.33, wallHeat: 0.26 };
  paintBuilding(canvas, camera, {
    ...block,
    from: -34,
    to: -6,
    near: 70,
    far: 90,
    tall: 16,
    wall: [0.5, 0.48, 0.46],
    lit: 0.3,
    seed: 13,
  });
  paintBuilding(canvas, camera, {
    ...block,
    from: 7,
    to: 34,
    near: 60,
    far: 80,
    tall: 20,
    wall: [0.5, 0.45, 0.42],
    lit: 0.35,
    seed: 14,
  });
  paintTree(canvas, camera, {
    x: 11,
    z: 45,
    tall: 8,
    leaves: [0.22, 0.3, 0.14],
    heat: 0.18,
    seed: 42,
  });
  paintBuilding(canvas, camera, {
    ...block,
    from: -20,
    to: -7.6,
    near: 20,
    far: 48,
    tall: 9.6,
    wall: [0.56, 0.5, 0.42],
    lit: 0.3,
    seed: 18,
  });
  paintTree(canvas, camera, {
    x: 8.6,
    z: 27,
    tall: 7.5,
    leaves: [0.22, 0.3, 0.14],
    heat: 0.18,
    seed: 43,
  });
  paintStreetLamp(canvas, camera, { x: 4.8, z: 44, light: 0.9 });
  paintStreetLamp(canvas, camera, { x: -4.8, z: 30, light: 1.1 });
  paintStreetLamp(canvas, camera, { x: 4.9, z: 16.5, light: 1.25 });
  const beam = camera.project(-2.2, 0, 15);
  canvas.addLight(blob(beam, 44, 15), [0.9, 0.87, 0.75]);
  canvas.addLight(blob(camera.project(1.8, 0, 8), 78, 26), [0.42, 0.42, 0.38]);
  paintCar(canvas, camera, {
    x: 1.7,
    z: 24,
    view: "rear",
    colour: [0.3, 0.32, 0.36],
    warm: 0.9,
    lamps: 0.9,
    bodyHeat: 0.26,
  });
  paintCar(canvas, camera, {
    x: -1.9,
    z: 19,
    view: "front",
    colour: [0.25, 0.26, 0.3],
    warm: 1,
    lamps: 0.8,
    bodyHeat: 0.26,
  });
  paintPerson(canvas, camera, {
    x: 4.25,
    z: 10.5,
    stride: 0.6,
    facing: -1,
    jacket: [0.07, 0.07, 0.09],
    trousers: [0.06, 0.06, 0.08],
    clothesHeat: 0.75,
  });
  paintPerson(canvas, camera, {
    x: -5.1,
    z: 13.5,
    stride: 0.9,
    facing: 1,
    jacket: [0.12, 0.08, 0.08],
    trousers: [0.07, 0.07, 0.1],
    clothesHeat: 0.72,
  });
  return expose(canvas, {
    bloom: 0.7,
    visibleNoise: 0.015,
    thermalNoise: 0.014,
  });
}
