/** A wall at close quarters: bricks, boards or plaster, windows, a door, posters, pipes; somebody in front of it. */
import { Camera } from "../camera.ts";
import type { Canvas, Colour } from "../canvas.ts";
import type { Conditions } from "../conditions.ts";
import { drawCar, drawPerson, paintStanding, type Standing } from "../crowd.ts";
import type { Draws } from "../draws.ts";
import { rectangle } from "../outline.ts";
import { paintBush } from "../props/bush.ts";
import { paintSign } from "../props/sign.ts";
import type { SceneLayout } from "./layout.ts";
import { WALLS } from "./street.ts";

/** Paints the wall, the ground before it and what stands there. */
export const paintFacade: SceneLayout = (canvas, draws, conditions) => {
  const { width, height, noise } = canvas;
  const z = draws.between(8, 13);
  const eye = 1.6;
  const focal = width * draws.between(1, 1.5);
  const foot = height * draws.between(0.68, 0.92);
  const camera = new Camera({
    centre: width / 2,
    horizon: foot - focal * eye / z,
    focal,
    height: eye,
  });
  const metre = focal / z;
  canvas.setAmbient(conditions.ambient);
  const [tone, size] = [draws.between(0.25, 0.5), draws.between(1.5, 5)];
  canvas.paintGround(camera, (x, at) => {
    const grain = tone * (0.7 + 0.6 * noise.fractal(size * x, size * at));
    return {
      colour: [grain, 0.98 * grain, 0.94 * grain],
      heat: conditions.roadHeat *
        (0.94 + 0.12 * noise.fractal(x + 7, at)),
    };
  }, 1);
  paintWall(canvas, draws, conditions, foot, metre);
  paintOpenings(canvas, draws, conditions, foot, metre);
  const across = (): number => draws.between(-0.42, 0.42) * width / metre;
  const things: Standing[] = [];
  for (let k = draws.whole(1, 3); k > 0; k--) {
    things.push(
      drawPerson(
        draws,
        conditions,
        across() * 0.8,
        draws.between(5.5, z - 0.6),
      ),
    );
  }
  if (draws.chance(0.3)) {
    things.push(drawCar(draws, conditions, across(), z - 1.6, "side"));
  }
  for (let k = draws.whole(0, 3); k > 0; k--) {
    const bush = {
      x: across(),
      z: z - 0.4,
      wide: draws.between(0.5, 2.5),
      tall: draws.between(0.4, 1.3),
      leaves: [0.24, 0.34, 0.16] as const,
      heat: conditions.leafHeat,
      seed: draws.whole(1, 1e9),
    };
    things.push({ z: bush.z, paint: (to, from) => paintBush(to, from, bush) });
  }
  if (draws.chance(0.5)) {
    const sign = {
      x: across(),
      z: z - 0.2,
      up: draws.between(1, 2.2),
      wide: draws.between(0.8, 2),
      tall: draws.between(0.6, 1.3),
      colour: draws.tint(PAPER),
      ink: [0.1, 0.1, 0.14] as const,
      heat: conditions.wallHeat,
      seed: draws.whole(1, 1e9),
    };
    things.push({ z: sign.z, paint: (to, from) => paintSign(to, from, sign) });
  }
  paintStanding(canvas, camera, things);
};

/** Rows of bricks or boards: rich to the eye, nearly even in heat. */
function paintWall(
  canvas: Canvas,
  draws: Draws,
  { wallHeat }: Conditions,
  foot: number,
  metre: number,
): void {
  const [r, g, b] = draws.tint(WALLS);
  const heat = wallHeat;
  const grain = {
    amount: draws.between(0.15, 0.5),
    size: draws.between(2, 9),
  };
  canvas.paint(rectangle([0, 0], [canvas.width, foot]), {
    colour: [r * 0.85, g * 0.85, b * 0.85],
    heat,
    grain,
    shade: [draws.between(0.8, 1.2), 1],
  });
  if (draws.chance(0.3)) return;
  const isBoards = draws.chance(0.3);
  const tall = metre * (isBoards ? 0.22 : draws.between(0.12, 0.3));
  const wide = isBoards ? canvas.width * 0.7 : tall * draws.between(2, 3);
  for (let row = 0; row * tall < foot; row++) {
    for (let x = -(row % 2) * wide / 2; x < canvas.width; x += wide) {
      const tone = draws.between(0.8, 1.25);
      canvas.paint(
        rectangle(
          [x + 0.6, row * tall + 0.6],
          [x + wide - 0.6, Math.min(foot, (row + 1) * tall - 0.6)],
        ),
        {
          colour: [r * tone, g * tone, b * tone],
          heat: heat * (0.99 + 0.03 * (tone - 1)),
          grain,
        },
      );
    }
  }
}

/** Windows and a door in a row, a warm pipe, a vent. */
function paintOpenings(
  canvas: Canvas,
  draws: Draws,
  { wallHeat, glassHeat, lit }: Conditions,
  foot: number,
  metre: number,
): void {
  const frame: Colour = draws.tint(PAPER);
  const pitch = metre * draws.between(2, 3.4);
  const door = draws.whole(0, 3);
  let column = 0;
  for (let x = metre * draws.between(0, 1); x < canvas.width; x += pitch) {
    const isDoor = column++ === door;
    const wide = metre * (isDoor ? 1 : draws.between(0.9, 1.4));
    const top = foot - metre * (isDoor ? 2.1 : 2.5);
    const bottom = isDoor ? foot : foot - metre;
    const edge = 0.08 * metre;
    canvas.paint(
      rectangle([x - edge, top - edge], [x + wide + edge, bottom + edge]),
      { colour: frame, heat: wallHeat * 0.95 },
    );
    const isLit = draws.chance(lit);
    canvas.paint(rectangle([x, top], [x + wide, bottom]), {
      colour: isDoor ? draws.tint(DOORS) : [0.12, 0.15, 0.19],
      heat: isDoor ? wallHeat * 1.06 : glassHeat + (isLit ? 0.08 : 0),
      shade: [1.6, 0.8],
      ...(isLit && !isDoor ? { glow: [0.8, 0.62, 0.34] as const } : {}),
    });
    canvas.paint(
      rectangle([x + wide * 0.47, top], [x + wide * 0.53, bottom]),
      { colour: frame, heat: wallHeat * 0.95 },
    );
  }
  if (draws.chance(0.5)) {
    const x = draws.between(0, canvas.width), thick = 0.12 * metre;
    canvas.paint(rectangle([x, 0], [x + thick, foot]), {
      colour: [0.45, 0.46, 0.47],
      heat: wallHeat + draws.between(-0.05, 0.35),
      shade: [1.1, 0.85],
    });
  }
}

const PAPER: readonly Colour[] = [
  [0.88, 0.86, 0.8],
  [0.7, 0.68, 0.62],
  [0.85, 0.75, 0.4],
  [0.3, 0.42, 0.56],
];

const DOORS: readonly Colour[] = [
  [0.13, 0.32, 0.25],
  [0.3, 0.18, 0.1],
  [0.36, 0.38, 0.42],
];
