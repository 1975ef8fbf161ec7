/** A crossing or a yard from above, as a camera on a mast sees it: no sky, people and cars small. */
import { Camera } from "../camera.ts";
import type { Material } from "../canvas.ts";
import {
  drawCar,
  drawPerson,
  drawTree,
  paintStanding,
  type Standing,
} from "../crowd.ts";
import { blob, ellipse } from "../outline.ts";
import { paintBuilding } from "../props/building.ts";
import { paintBush } from "../props/bush.ts";
import { paintFence } from "../props/fence.ts";
import type { SceneLayout } from "./layout.ts";
import { WALLS } from "./street.ts";

/** Paints the ground from kerb to kerb and what is on it. */
export const paintOverlook: SceneLayout = (canvas, draws, conditions) => {
  const { width, height, noise } = canvas;
  const camera = new Camera({
    centre: width * draws.between(0.3, 0.7),
    horizon: -height * draws.between(0.25, 0.8),
    focal: width * draws.between(0.9, 1.5),
    height: draws.between(5, 9),
  });
  canvas.setAmbient(conditions.ambient);
  const far = camera.ground(0, 0)[1];
  const near = camera.ground(0, height)[1];
  const bars = draws.between(0.5, 0.75);
  const turn = draws.between(-0.7, 0.7);
  const kerb = draws.between(-4, 4), side = draws.pick([-1, 1]);
  const from = near + (far - near) * draws.between(0.15, 0.5);
  const hasCrossing = draws.chance(0.6);
  const tar = draws.between(0.22, 0.4), slab = draws.between(0.4, 0.62);
  canvas.paintGround(camera, (px, pz): Material => {
    const x = px + turn * (pz - near), z = pz - turn * px;
    const grain = 1 + 0.35 * (noise.fractal(2.5 * x, 2.5 * z) - 0.5) +
      0.3 * (noise.fractal(x / 3, z / 3) - 0.5);
    const warmth = 0.92 + 0.16 * noise.fractal(x / 2 + 31, z / 2);
    if (side * (x - kerb) > 0) {
      const joint = x - Math.floor(x) < 0.07 || z - Math.floor(z) < 0.07
        ? 0.7
        : 1;
      const grey = slab * grain * joint;
      return {
        colour: [grey, 0.98 * grey, 0.94 * grey],
        heat: conditions.roadHeat * 0.86 * warmth,
      };
    }
    const bar = x / bars;
    if (
      hasCrossing && z > from && z < from + 2.6 && bar - Math.floor(bar) < 0.5
    ) {
      const white = 0.78 * grain;
      return {
        colour: [white, white, 0.97 * white],
        heat: conditions.roadHeat * 0.9 * warmth,
      };
    }
    const grey = tar * grain;
    return {
      colour: [grey, grey, 1.03 * grey],
      heat: conditions.roadHeat * warmth,
    };
  }, 1);
  for (let k = draws.whole(0, 4); k > 0; k--) {
    const z = draws.between(near, far);
    const { scale, at } = camera.stand(draws.between(-0.4, 0.4) * z, z);
    const flat = camera.height / z;
    canvas.paint(ellipse(at(0, 0), 0.35 * scale, 0.35 * scale * flat), {
      colour: [0.16, 0.15, 0.15],
      heat: conditions.roadHeat + draws.between(-0.1, 0.25),
      grain: { amount: 0.6, size: 1.5 },
    });
  }
  const across = (z: number): number => draws.between(-0.45, 0.45) * z;
  const things: Standing[] = [];
  if (draws.chance(0.7)) {
    const building = {
      from: side > 0 ? draws.between(1, 5) : -24,
      to: side > 0 ? 24 : draws.between(-5, -1),
      near: far * draws.between(0.75, 1),
      far: far + 12,
      tall: 12,
      wall: draws.tint(WALLS),
      wallHeat: conditions.wallHeat * draws.between(0.9, 1.5),
      glassHeat: conditions.glassHeat,
      lit: conditions.lit,
      seed: draws.whole(1, 1e9),
    };
    things.push({
      z: building.near,
      paint: (to, eye) => paintBuilding(to, eye, building),
    });
  }
  for (let k = draws.whole(0, 4); k > 0; k--) {
    const z = draws.between(near + 2, far + 4);
    things.push(drawCar(draws, conditions, across(z), z, draws.pick(VIEWS)));
  }
  for (let k = draws.whole(0, 2); k > 0; k--) {
    const z = draws.between(near + 6, far + 6);
    things.push(drawTree(draws, conditions, across(z), z));
  }
  for (let k = draws.whole(0, 5); k > 0; k--) {
    const z = draws.between(near + 2, far + 2);
    const bush = {
      x: across(z),
      z,
      wide: draws.between(0.6, 3),
      tall: draws.between(0.4, 1.4),
      leaves: [0.22, 0.3, 0.15] as const,
      heat: conditions.leafHeat,
      seed: draws.whole(1, 1e9),
    };
    things.push({ z, paint: (to, eye) => paintBush(to, eye, bush) });
  }
  if (draws.chance(0.4)) {
    const z = near + (far - near) * draws.between(0.3, 0.9);
    const fence = {
      from: [-0.6 * z, z - 1] as const,
      to: [0.6 * z, z + 1] as const,
      tall: draws.between(0.8, 1.2),
      pitch: draws.between(0.25, 0.6),
      bar: 0.05,
      material: {
        colour: [0.75, 0.75, 0.73] as const,
        heat: conditions.metalHeat,
      },
    };
    things.push({ z, paint: (to, eye) => paintFence(to, eye, fence) });
  }
  for (let k = draws.whole(2, 9); k > 0; k--) {
    const z = draws.between(near + 0.8, far);
    things.push(drawPerson(draws, conditions, across(z), z));
  }
  if (conditions.lamps > 0) {
    for (let k = draws.whole(1, 3); k > 0; k--) {
      const z = draws.between(near, far);
      const light = conditions.lamps * draws.between(0.3, 0.8);
      canvas.addLight(
        blob(
          camera.project(across(z), 0, z),
          width * draws.between(0.2, 0.5),
          height * draws.between(0.15, 0.4),
        ),
        [light, 0.85 * light, 0.6 * light],
      );
    }
  }
  paintStanding(canvas, camera, things);
};

const VIEWS = ["front", "rear", "side"] as const;
