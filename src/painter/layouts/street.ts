/** A street between houses or trees, seen by a driver. */
import { Camera } from "../camera.ts";
import type { Colour } from "../canvas.ts";
import {
  drawCar,
  drawPerson,
  drawTree,
  paintStanding,
  type Standing,
} from "../crowd.ts";
import { blob, polygon } from "../outline.ts";
import { paintBuilding } from "../props/building.ts";
import { paintSign } from "../props/sign.ts";
import { streetMaterial } from "../props/street.ts";
import { paintStreetLamp } from "../props/street_lamp.ts";
import type { SceneLayout } from "./layout.ts";

/** Colours of plaster, brick, concrete and stone. */
export const WALLS: readonly Colour[] = [
  [0.62, 0.6, 0.6],
  [0.66, 0.52, 0.44],
  [0.74, 0.7, 0.6],
  [0.48, 0.3, 0.24],
  [0.42, 0.42, 0.44],
  [0.8, 0.78, 0.74],
];

/** Paints the street and what is in it. */
export const paintStreet: SceneLayout = (canvas, draws, conditions) => {
  const { width, height, noise } = canvas;
  const camera = new Camera({
    centre: width * draws.between(0.3, 0.7),
    horizon: height * draws.between(0.3, 0.52),
    focal: width * draws.between(0.65, 1.1),
    height: draws.between(1.3, 2.4),
  });
  const half = draws.between(3.2, 6.5);
  const pavement = draws.between(0.6, 3);
  canvas.paintSky(
    camera.horizon + 4,
    conditions.high,
    conditions.low,
    conditions.clouds,
  );
  const tar = draws.between(0.24, 0.42);
  const crossing = draws.between(8, 20);
  canvas.paintGround(
    camera,
    streetMaterial(noise, {
      half,
      pavement,
      asphalt: [tar, tar, tar * 1.04],
      roadHeat: conditions.roadHeat,
      pavementHeat: conditions.roadHeat * draws.between(0.8, 1.05),
      grassHeat: conditions.grassHeat,
      ...(draws.chance(0.35) ? { crossing } : {}),
    }),
    1,
  );
  const things: Standing[] = [];
  for (let k = draws.pick([0, 6, 12, 20]); k > 0; k--) {
    things.push(
      drawTree(
        draws,
        conditions,
        draws.between(-70, 70),
        draws.between(90, 130),
      ),
    );
  }
  const isTown = draws.between(0, 1);
  const edge = half + pavement;
  for (const side of [-1, 1]) {
    for (let z = draws.between(14, 30); z < 90;) {
      const deep = draws.between(10, 26);
      if (draws.chance(isTown)) {
        const near = z;
        const inner = side * (edge + draws.between(0.2, 3));
        const outer = inner + side * draws.between(9, 16);
        const building = {
          from: Math.min(inner, outer),
          to: Math.max(inner, outer),
          near,
          far: z + deep,
          tall: draws.between(4, 18),
          wall: draws.tint(WALLS),
          wallHeat: conditions.wallHeat * draws.between(0.8, 1.25),
          glassHeat: conditions.glassHeat,
          lit: conditions.lit,
          seed: draws.whole(1, 1e9),
        };
        things.push({
          z: near + 0.5,
          paint: (to, eye) => paintBuilding(to, eye, building),
        });
      }
      const trees = draws.whole(0, isTown > 0.5 ? 1 : 3);
      for (let k = 0; k < trees; k++) {
        things.push(
          drawTree(
            draws,
            conditions,
            side * (edge + draws.between(-0.6, 8)),
            z + draws.between(-6, deep),
          ),
        );
      }
      z += deep + draws.between(0, 8);
    }
    for (let z = draws.between(12, 22); z < 60; z += draws.between(18, 26)) {
      const lamp = {
        x: side * (half + 0.7),
        z,
        light: conditions.lamps * draws.between(0.6, 1),
      };
      if (draws.chance(0.6)) {
        things.push({
          z,
          paint: (to, eye) => paintStreetLamp(to, eye, lamp),
        });
      }
    }
    if (draws.chance(0.5)) {
      for (
        let z = draws.between(9, 14);
        z < 45;
        z += draws.between(5.4, 11)
      ) {
        things.push(
          drawCar(draws, conditions, side * (half - 1.1), z, draws.pick(ENDS)),
        );
      }
    }
  }
  for (let k = draws.whole(0, 3); k > 0; k--) {
    const lane = draws.pick([-1, 1]);
    things.push(
      drawCar(
        draws,
        conditions,
        lane * half * 0.45,
        draws.between(8, 50),
        lane < 0 ? "front" : "rear",
      ),
    );
  }
  for (let k = draws.whole(1, 7); k > 0; k--) {
    const x = draws.chance(0.3)
      ? draws.between(-half, half)
      : draws.pick([-1, 1]) * (half + draws.between(0.2, pavement + 0.6));
    things.push(drawPerson(draws, conditions, x, draws.between(5.5, 32)));
  }
  for (let k = draws.whole(0, 3); k > 0; k--) {
    const sign = {
      x: draws.pick([-1, 1]) * (half + draws.between(0.3, 1.5)),
      z: draws.between(8, 30),
      up: draws.between(1.8, 2.6),
      wide: draws.between(0.5, 1.8),
      tall: draws.between(0.5, 1),
      colour: draws.tint(SIGNS),
      ink: [0.08, 0.08, 0.09] as const,
      heat: conditions.metalHeat,
      seed: draws.whole(1, 1e9),
    };
    things.push({ z: sign.z, paint: (to, eye) => paintSign(to, eye, sign) });
  }
  canvas.setAmbient(conditions.ambient);
  if (draws.chance(0.6)) {
    const side = draws.pick([-1, 1]);
    const reach = draws.between(-0.8, 0.6) * half;
    canvas.addShadow(
      polygon([
        camera.project(side * (edge + 4), 0, 4),
        camera.project(side * (edge + 4), 0, 60),
        camera.project(side * reach, 0, 60),
        camera.project(side * (reach + draws.between(-1, 1)), 0, 4),
      ]),
      conditions.shadow,
    );
  }
  if (conditions.lamps > 0 && draws.chance(0.7)) {
    const own = 0.45 * conditions.lamps;
    canvas.addLight(
      blob(camera.project(draws.between(0, 2), 0, 8), width * 0.45, height / 5),
      [own, own * 0.98, own * 0.88],
    );
  }
  paintStanding(canvas, camera, things);
};

const ENDS = ["front", "rear"] as const;

const SIGNS: readonly Colour[] = [
  [0.9, 0.9, 0.88],
  [0.1, 0.3, 0.6],
  [0.8, 0.66, 0.12],
  [0.7, 0.12, 0.1],
];
