/** A park, a field, a heath or a camp: grass, bushes, trees, somebody, perhaps a hut, a lorry or a fence. */
import { Camera } from "../camera.ts";
import type { Colour, Material } from "../canvas.ts";
import {
  drawPerson,
  drawTree,
  paintStanding,
  type Standing,
} from "../crowd.ts";
import { paintBuilding } from "../props/building.ts";
import { paintBush } from "../props/bush.ts";
import { paintFence } from "../props/fence.ts";
import { paintLorry } from "../props/lorry.ts";
import type { SceneLayout } from "./layout.ts";
import { WALLS } from "./street.ts";

/** Paints the land and what is on it. */
export const paintOpenLand: SceneLayout = (canvas, draws, conditions) => {
  const { width, height, noise } = canvas;
  const camera = new Camera({
    centre: width * draws.between(0.3, 0.7),
    horizon: height * draws.between(0.18, 0.5),
    focal: width * draws.between(0.8, 1.6),
    height: draws.between(1.6, 5),
  });
  canvas.setAmbient(conditions.ambient);
  canvas.paintSky(
    camera.horizon + 4,
    conditions.high,
    conditions.low,
    conditions.clouds,
  );
  const [r, g, b] = draws.tint(GROUNDS);
  const patch = draws.between(1, 6), uneven = draws.between(0.3, 0.9);
  const way = draws.chance(0.6)
    ? { x: draws.between(-4, 4), bend: draws.between(-0.02, 0.02) }
    : null;
  const half = draws.between(0.6, 2.2);
  const wayHeat = conditions.roadHeat * draws.between(0.7, 1);
  canvas.paintGround(camera, (x, z): Material => {
    const fade = 12 / (12 + z);
    const broad = noise.fractal(x / patch, z / patch) - 0.5;
    const fine = fade * (noise.fractal(4 * x + 9, 3 * z) - 0.5);
    const by = 1 + uneven * broad + 0.9 * fine;
    if (
      way !== null &&
      Math.abs(x - way.x - way.bend * z * z + broad) < half
    ) {
      return {
        colour: [0.54 * by, 0.48 * by, 0.4 * by],
        heat: wayHeat * (1 + 0.12 * fine),
      };
    }
    return {
      colour: [r * by, g * by, b * by],
      heat: conditions.grassHeat * (1 + 0.5 * uneven * broad + 0.3 * fine),
    };
  }, 1);
  const things: Standing[] = [];
  for (let k = draws.whole(3, 14); k > 0; k--) {
    things.push(
      drawTree(
        draws,
        conditions,
        draws.between(-40, 40),
        draws.between(45, 75),
      ),
    );
  }
  for (let k = draws.whole(0, 3); k > 0; k--) {
    things.push(
      drawTree(
        draws,
        conditions,
        draws.between(-12, 12),
        draws.between(14, 40),
      ),
    );
  }
  for (let k = draws.whole(2, 14); k > 0; k--) {
    const z = draws.between(7, 45);
    const bush = {
      x: draws.between(-0.45, 0.45) * z,
      z,
      wide: draws.between(0.6, 4),
      tall: draws.between(0.4, 1.8),
      leaves: draws.tint(GROUNDS),
      heat: conditions.leafHeat * draws.between(0.8, 1.25),
      seed: draws.whole(1, 1e9),
    };
    things.push({ z, paint: (to, eye) => paintBush(to, eye, bush) });
  }
  if (draws.chance(0.4)) {
    const from = draws.between(-14, 6), near = draws.between(22, 46);
    const hut = {
      from,
      to: from + draws.between(5, 12),
      near,
      far: near + 8,
      tall: draws.between(2.8, 6),
      wall: draws.tint(WALLS),
      wallHeat: conditions.wallHeat,
      glassHeat: conditions.glassHeat,
      lit: conditions.lit,
      seed: draws.whole(1, 1e9),
    };
    things.push({
      z: near,
      paint: (to, eye) => paintBuilding(to, eye, hut),
    });
  }
  if (draws.chance(0.35)) {
    const lorry = {
      x: draws.between(-5, 5),
      z: draws.between(16, 34),
      colour: draws.tint(GROUNDS),
      heat: conditions.metalHeat,
    };
    things.push({
      z: lorry.z,
      paint: (to, eye) => paintLorry(to, eye, lorry),
    });
  }
  if (draws.chance(0.4)) {
    const z = draws.between(10, 26), slant = draws.between(-4, 4);
    const wood = draws.between(0.25, 0.7);
    const fence = {
      from: [-0.6 * z, z + slant] as const,
      to: [0.6 * z, z - slant] as const,
      tall: draws.between(0.9, 1.9),
      pitch: draws.between(0.3, 1.2),
      bar: draws.between(0.06, 0.16),
      material: {
        colour: [wood, wood * 0.92, wood * 0.8] as const,
        heat: conditions.wallHeat,
      },
    };
    things.push({ z, paint: (to, eye) => paintFence(to, eye, fence) });
  }
  for (let k = draws.whole(1, 6); k > 0; k--) {
    const z = draws.between(6, 34);
    things.push(
      drawPerson(draws, conditions, draws.between(-0.42, 0.42) * z, z),
    );
  }
  paintStanding(canvas, camera, things);
};

const GROUNDS: readonly Colour[] = [
  [0.24, 0.33, 0.14],
  [0.36, 0.34, 0.2],
  [0.3, 0.28, 0.18],
  [0.4, 0.36, 0.26],
  [0.2, 0.28, 0.16],
];
