/** A lorry with a canvas top, from the side, facing left. */
import type { Camera } from "../camera.ts";
import { blob, ellipse, polygon, rectangle } from "../outline.ts";
import type { Canvas, Colour } from "../canvas.ts";

/** Where a lorry is and how it looks. */
export interface LorryOptions {
  readonly x: number;
  readonly z: number;
  readonly colour: Colour;
  /** Heat of what is not engine, exhaust or wheel. */
  readonly heat: number;
}

/** Paints a lorry that has just been driven: hot bonnet, exhaust, tyres. */
export function paintLorry(
  canvas: Canvas,
  camera: Camera,
  lorry: LorryOptions,
): void {
  const { scale, at } = camera.stand(lorry.x, lorry.z);
  const { colour, heat } = lorry;
  const metal = { colour, heat, shade: [1.2, 0.75] } as const;
  canvas.addShadow(ellipse(at(0, 0), 3.6 * scale, 0.3 * scale), 0.6);
  canvas.paint(rectangle(at(-3, 1.05), at(3.2, 0.7)), {
    colour: [0.07, 0.07, 0.07],
    heat: heat + 0.12,
  });
  canvas.paint(
    polygon([
      at(-0.95, 1.0),
      at(-0.95, 2.75),
      at(-0.7, 2.95),
      at(3.05, 2.95),
      at(3.25, 2.75),
      at(3.25, 1.0),
    ]),
    {
      colour: [colour[0] * 1.15, colour[1] * 1.1, colour[2] * 1.1],
      heat: heat * 0.95,
      shade: [1.25, 0.8],
      grain: { amount: 0.2, size: 5 },
    },
  );
  for (let k = 0; k < 4; k++) {
    canvas.paint(
      rectangle(at(-0.1 + 0.95 * k, 2.9), at(-0.04 + 0.95 * k, 1.1)),
      { colour: [0.12, 0.13, 0.1], heat: heat * 0.8 },
      0.6,
    );
  }
  canvas.paint(
    polygon([
      at(-2.2, 1),
      at(-2.2, 1.7),
      at(-1.95, 2.45),
      at(-1.05, 2.5),
      at(-1.05, 1),
    ]),
    metal,
  );
  canvas.paint(
    polygon([at(-3.15, 0.75), at(-3.15, 1.5), at(-2.2, 1.72), at(-2.2, 0.75)]),
    { ...metal, heat: heat + 0.22 },
  );
  canvas.paint(blob(at(-2.7, 1.25), 0.75 * scale, 0.6 * scale), {
    ...metal,
    heat: heat + 0.6,
  });
  canvas.paint(
    polygon([
      at(-2.05, 1.72),
      at(-1.88, 2.3),
      at(-1.25, 2.33),
      at(-1.25, 1.72),
    ]),
    {
      colour: [0.15, 0.19, 0.22],
      heat: heat * 0.6,
      shade: [1.8, 0.8],
    },
  );
  canvas.paint(rectangle(at(-1, 3.1), at(-0.9, 1.1)), {
    colour: [0.1, 0.1, 0.1],
    heat: heat + 0.5,
  });
  for (const x of [-2.5, 1.2, 2.35]) {
    canvas.paint(ellipse(at(x, 0.52), 0.54 * scale, 0.54 * scale), {
      colour: [0.06, 0.06, 0.06],
      heat: heat + 0.3,
    });
    canvas.paint(ellipse(at(x, 0.52), 0.24 * scale, 0.24 * scale), {
      colour: [0.25, 0.27, 0.2],
      heat: heat + 0.45,
    });
  }
}
