/** A brick wall, posters and cobbles: rich to the eye, nearly even in heat but for a pipe and a window. */
import type { Scene } from "../../../src/image/scene.ts";
import { expose } from "../../../src/painter/expose.ts";
import { ellipse, polygon, rectangle } from "../../../src/painter/outline.ts";
import { createRandom } from "../../../src/numeric/random.ts";
import { Canvas, type Colour } from "../../../src/painter/canvas.ts";

const CURB = 108;

/** Draws the scene. */
export function drawTexture(): Scene {
  const canvas = new Canvas(192, 144, 606);
  const random = createRandom(606);
  canvas.paint(rectangle([0, 0], [192, CURB]), {
    colour: [0.6, 0.57, 0.52],
    heat: 0.4,
    grain: { amount: 0.2, size: 3 },
  });
  for (let row = 0; row * 6 < CURB; row++) {
    for (let column = -1; column < 14; column++) {
      const x = column * 15 + (row % 2) * 7.5;
      const tone = 0.75 + 0.45 * random(), red = 0.92 + 0.16 * random();
      canvas.paint(
        rectangle([x + 0.6, row * 6 + 0.6], [x + 14.4, row * 6 + 5.4]),
        {
          colour: [0.55 * tone * red, 0.29 * tone, 0.21 * tone],
          heat: 0.405 + 0.012 * random(),
          grain: { amount: 0.45, size: 2.2 },
          shade: [1.12, 0.85],
        },
      );
    }
  }
  paintWindow(canvas);
  paintPoster(canvas, random);
  paintDoor(canvas);
  canvas.paint(rectangle([150, 0], [154.5, CURB]), {
    colour: [0.42, 0.44, 0.45],
    heat: 0.74,
    shade: [1.1, 0.9],
  });
  canvas.paint(rectangle([150.7, 0], [151.8, CURB]), {
    colour: [0.62, 0.64, 0.65],
    heat: 0.76,
  });
  for (const y of [22, 66]) {
    canvas.paint(rectangle([148.6, y], [156, y + 2.5]), {
      colour: [0.25, 0.25, 0.26],
      heat: 0.6,
    });
  }
  paintCobbles(canvas, random);
  canvas.addShadow(polygon([[0, 0], [64, 0], [8, CURB], [0, CURB]]), 0.45);
  return expose(canvas, { bloom: 0, visibleNoise: 0.007, thermalNoise: 0.012 });
}

function paintWindow(canvas: Canvas): void {
  canvas.paint(rectangle([20, 18], [62, 70]), {
    colour: [0.7, 0.67, 0.6],
    heat: 0.41,
  });
  canvas.paint(rectangle([23, 21], [59, 67]), {
    colour: [0.9, 0.88, 0.83],
    heat: 0.42,
  });
  for (const [x, y] of [[25, 23], [42, 23], [25, 45], [42, 45]] as const) {
    canvas.paint(rectangle([x, y], [x + 15, y + 20]), {
      colour: [0.13, 0.17, 0.21],
      heat: 0.56,
      shade: [2.3, 0.7],
    });
    canvas.paint(
      polygon([[x + 3, y + 20], [x + 9, y], [x + 12, y], [x + 6, y + 20]]),
      { colour: [0.55, 0.62, 0.7], heat: 0.55 },
      0.35,
    );
  }
  canvas.paint(rectangle([17, 70], [65, 74]), {
    colour: [0.72, 0.7, 0.66],
    heat: 0.46,
    shade: [1.1, 0.7],
  });
}

function paintPoster(canvas: Canvas, random: () => number): void {
  const ink: Colour = [0.1, 0.1, 0.14];
  canvas.paint(rectangle([74, 26], [100, 64]), {
    colour: [0.9, 0.87, 0.76],
    heat: 0.41,
    shade: [1, 0.92],
  });
  canvas.paint(rectangle([76, 28], [98, 36]), {
    colour: [0.12, 0.3, 0.55],
    heat: 0.41,
  });
  canvas.paint(ellipse([87, 46], 7, 7), {
    colour: [0.85, 0.45, 0.12],
    heat: 0.41,
  });
  canvas.paint(ellipse([89.5, 44.5], 5.5, 5.5), {
    colour: [0.9, 0.87, 0.76],
    heat: 0.41,
  });
  for (let line = 0; line < 4; line++) {
    for (let x = 77; x < 97;) {
      const length = 1 + 4 * random();
      canvas.paint(
        rectangle([x, 55.5 + 2.2 * line], [
          Math.min(97, x + length),
          56.6 + 2.2 * line,
        ]),
        { colour: ink, heat: 0.41 },
      );
      x += length + 1;
    }
  }
  for (let k = 0; k < 7; k++) {
    canvas.paint(rectangle([77.5 + 3 * k, 29.5], [78.7 + 3 * k, 34.5]), {
      colour: [0.92, 0.92, 0.9],
      heat: 0.41,
    });
    if (k % 3 === 0) {
      canvas.paint(rectangle([77.5 + 3 * k, 31.4], [79.9 + 3 * k, 32.4]), {
        colour: [0.92, 0.92, 0.9],
        heat: 0.41,
      });
    }
  }
}

function paintDoor(canvas: Canvas): void {
  canvas.paint(rectangle([108, 24], [142, CURB]), {
    colour: [0.66, 0.63, 0.58],
    heat: 0.41,
  });
  canvas.paint(rectangle([111, 27], [139, CURB]), {
    colour: [0.13, 0.32, 0.25],
    heat: 0.44,
    grain: { amount: 0.18, size: 4 },
  });
  for (
    const [x, y, h] of [[114, 31, 30], [127, 31, 30], [114, 66, 34], [
      127,
      66,
      34,
    ]] as const
  ) {
    canvas.paint(rectangle([x, y], [x + 9, y + h]), {
      colour: [0.08, 0.22, 0.17],
      heat: 0.44,
    });
    canvas.paint(rectangle([x + 1, y + 1], [x + 9, y + h]), {
      colour: [0.17, 0.38, 0.3],
      heat: 0.44,
      shade: [1.15, 0.85],
    });
  }
  canvas.paint(ellipse([136.4, 64], 1.4, 1.4), {
    colour: [0.85, 0.7, 0.3],
    heat: 0.44,
  });
}

function paintCobbles(canvas: Canvas, random: () => number): void {
  canvas.paint(rectangle([0, CURB], [192, 144]), {
    colour: [0.2, 0.19, 0.18],
    heat: 0.35,
  });
  canvas.paint(rectangle([0, CURB], [192, CURB + 3.5]), {
    colour: [0.6, 0.59, 0.56],
    heat: 0.39,
    grain: { amount: 0.2, size: 3 },
  });
  let y = CURB + 4;
  for (let row = 0; y < 146; row++) {
    const tall = 3.4 + 0.75 * row;
    const wide = tall * 1.75;
    for (let column = -1; column * wide < 200; column++) {
      const x = column * wide + (row % 2) * wide / 2 + (random() - 0.5);
      const tone = 0.32 + 0.26 * random();
      canvas.paint(
        ellipse([x + wide / 2, y + tall / 2], wide * 0.47, tall * 0.48),
        {
          colour: [tone, tone * 0.98, tone * (0.92 + 0.1 * random())],
          heat: 0.362 + 0.012 * random(),
          grain: { amount: 0.3, size: 2 },
          shade: [1.3, 0.6],
        },
      );
    }
    y += tall;
  }
}
