/** A farmhouse and a parked car, in a picture whose sides are both odd. */
import { Camera } from "../../../src/painter/camera.ts";
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { paintCar } from "../../../src/painter/props/car.ts";
import { paintPerson } from "../../../src/painter/props/person.ts";
import { paintTree } from "../../../src/painter/props/tree.ts";
import { polygon, rectangle } from "../../../src/painter/outline.ts";
import { Canvas, type Material } from "../../../src/painter/canvas.ts";

/** Draws the scene. */
export function drawOddSize(): Scene {
  const canvas = new Canvas(173, 131, 707);
  const camera = new Camera({
    centre: 86,
    horizon: 56,
    focal: 150,
    height: 1.7,
  });
  canvas.setAmbient([1.02, 0.98, 0.9]);
  canvas.paintSky(60, { colour: [0.42, 0.58, 0.82], heat: 0.04 }, {
    colour: [0.9, 0.86, 0.78],
    heat: 0.11,
  }, 1.2);
  const { noise } = canvas;
  for (
    const [base, height, tone, seed] of [[50, 17, 0.62, 3], [
      54,
      11,
      0.46,
      7,
    ]] as const
  ) {
    const ridge = Array.from(
      { length: 30 },
      (_, i) => [i * 6, base - height * noise.fractal(i / 5, seed)] as const,
    );
    canvas.paint(polygon([[0, 62], ...ridge, [180, 62]]), {
      colour: [0.62 * tone, 0.74 * tone, 0.72 * tone],
      heat: 0.17 + 0.03 * seed / 7,
    });
  }
  canvas.paintGround(camera, (x, z): Material => {
    const fade = 9 / (9 + z);
    const grain = 1 +
      fade *
        (0.5 * (noise.fractal(2 * x, 2 * z) - 0.5) +
          0.5 * (noise.smooth(13 * x, 8 * z) - 0.5));
    if (z < 11.5 + 0.5 * noise.smooth(x, 2)) {
      return {
        colour: [0.55 * grain, 0.49 * grain, 0.4 * grain],
        heat: 0.42 + 0.04 * noise.fractal(x, z),
      };
    }
    const furrow = x / 1.5 - Math.floor(x / 1.5) < 0.5 && z > 30 ? 0.8 : 1;
    return {
      colour: [0.34 * grain * furrow, 0.45 * grain * furrow, 0.17 * grain],
      heat: 0.27 + 0.05 * noise.fractal(x, z),
    };
  });
  paintTree(canvas, camera, {
    x: 15,
    z: 32,
    tall: 8,
    leaves: [0.3, 0.42, 0.16],
    heat: 0.22,
    seed: 91,
  });
  paintTree(canvas, camera, {
    x: -17,
    z: 36,
    tall: 9,
    leaves: [0.26, 0.38, 0.16],
    heat: 0.22,
    seed: 92,
  });
  paintHouse(canvas, camera);
  for (let k = 0; k < 12; k++) {
    const { at, scale } = camera.stand(2.6 + 1.1 * k, 15.5);
    canvas.paint(rectangle(at(-0.07, 1.05), at(0.07, 0)), {
      colour: [0.72, 0.68, 0.6],
      heat: 0.3,
    });
    for (const up of [0.4, 0.8]) {
      canvas.paint(rectangle(at(-0.55, up + 0.06), at(0.6, up - 0.06)), {
        colour: [0.76, 0.72, 0.64],
        heat: 0.3,
      }, scale > 0 ? 0.95 : 0);
    }
  }
  paintCar(canvas, camera, {
    x: 2.0,
    z: 10,
    view: "side",
    colour: [0.85, 0.66, 0.14],
    warm: 0.9,
    lamps: 0,
    bodyHeat: 0.32,
  });
  paintPerson(canvas, camera, {
    x: -1.9,
    z: 9.2,
    stride: 0.7,
    facing: 1,
    jacket: [0.45, 0.2, 0.2],
    trousers: [0.2, 0.24, 0.34],
    clothesHeat: 0.82,
    skinHeat: 0.92,
  });
  return expose(canvas, { bloom: 0, visibleNoise: 0.009, thermalNoise: 0.013 });
}

function paintHouse(canvas: Canvas, camera: Camera): void {
  const { at } = camera.stand(-5.6, 18);
  const brick = { amount: 0.14, size: 3 };
  canvas.paint(rectangle(at(2.0, 7.3), at(2.8, 5)), {
    colour: [0.5, 0.28, 0.22],
    heat: 0.78,
    grain: brick,
  });
  canvas.paint(rectangle(at(1.9, 7.5), at(2.9, 7.2)), {
    colour: [0.4, 0.3, 0.27],
    heat: 0.9,
  });
  canvas.paint(rectangle(at(-4.2, 3.4), at(4.2, 0)), {
    colour: [0.86, 0.82, 0.72],
    heat: 0.38,
    grain: brick,
    shade: [0.85, 1.02],
  });
  canvas.paint(
    polygon([at(-4.7, 3.3), at(-3.3, 6.3), at(3.3, 6.3), at(4.7, 3.3)]),
    {
      colour: [0.56, 0.27, 0.19],
      heat: 0.31,
      grain: { amount: 0.35, size: 2 },
      shade: [1.15, 0.85],
    },
  );
  for (const x of [-3.3, -1.5, 1.9]) {
    canvas.paint(rectangle(at(x - 0.1, 2.6), at(x + 1.2, 0.9)), {
      colour: [0.93, 0.91, 0.87],
      heat: 0.4,
    });
    canvas.paint(rectangle(at(x, 2.5), at(x + 1.1, 1)), {
      colour: [0.14, 0.18, 0.22],
      heat: 0.5,
      shade: [2, 0.8],
    });
    canvas.paint(rectangle(at(x + 0.5, 2.5), at(x + 0.6, 1)), {
      colour: [0.93, 0.91, 0.87],
      heat: 0.44,
    });
  }
  canvas.paint(rectangle(at(0.2, 2.4), at(1.3, 0)), {
    colour: [0.2, 0.3, 0.4],
    heat: 0.46,
    shade: [1.1, 0.8],
  });
}
