/** A car seen from its right side, going right. */
import type { Stand } from "../camera.ts";
import { blob, ellipse, polygon, rectangle } from "../outline.ts";
import type { Canvas, Colour } from "../canvas.ts";
import { type CarOptions, GLASS, RUBBER } from "./car_options.ts";

const CHROME: Colour = [0.7, 0.7, 0.72];

/** Paints body, glass, wheels; the bonnet, the hubs and the exhaust are hot after a drive. */
export function paintCarSide(
  canvas: Canvas,
  { scale, at }: Stand,
  car: CarOptions,
): void {
  const cold = car.bodyHeat ?? 0.3;
  const body = { colour: car.colour, heat: cold, shade: [1.15, 0.7] } as const;
  canvas.paint(
    polygon([
      at(-2.15, 0.3),
      at(-2.2, 0.6),
      at(-2.1, 0.86),
      at(-1.65, 0.95),
      at(-1.15, 1.36),
      at(-0.8, 1.44),
      at(0.25, 1.44),
      at(0.55, 1.38),
      at(1.12, 0.98),
      at(1.8, 0.88),
      at(2.12, 0.74),
      at(2.2, 0.5),
      at(2.14, 0.3),
    ]),
    body,
  );
  canvas.paint(blob(at(1.6, 0.76), 0.75 * scale, 0.32 * scale), {
    ...body,
    heat: cold + 0.62 * car.warm,
  });
  const glass = {
    colour: GLASS,
    heat: cold * 0.55,
    shade: [2.2, 0.9],
  } as const;
  canvas.paint(
    polygon([
      at(-1.48, 0.97),
      at(-1.06, 1.31),
      at(-0.42, 1.36),
      at(-0.42, 0.97),
    ]),
    glass,
  );
  canvas.paint(
    polygon([
      at(-0.33, 0.97),
      at(-0.33, 1.36),
      at(0.22, 1.36),
      at(0.46, 1.3),
      at(0.92, 0.97),
    ]),
    glass,
  );
  const seam = { colour: [0.05, 0.05, 0.05], heat: cold } as const;
  canvas.paint(rectangle(at(-0.39, 0.95), at(-0.36, 0.42)), seam, 0.7);
  canvas.paint(rectangle(at(0.86, 0.95), at(0.89, 0.42)), seam, 0.7);
  canvas.paint(rectangle(at(-0.62, 0.86), at(-0.46, 0.83)), {
    colour: CHROME,
    heat: cold,
  });
  canvas.paint(rectangle(at(-2.12, 0.36), at(2.12, 0.28)), {
    colour: [0.07, 0.07, 0.07],
    heat: cold,
  });
  canvas.paint(ellipse(at(2.1, 0.7), 0.1 * scale, 0.07 * scale), {
    colour: [0.92, 0.92, 0.85],
    heat: cold,
    glow: [2.5 * car.lamps, 2.4 * car.lamps, 2 * car.lamps],
  });
  canvas.paint(rectangle(at(-2.17, 0.78), at(-2.06, 0.66)), {
    colour: [0.65, 0.06, 0.05],
    heat: cold,
    glow: [0.9 * car.lamps, 0.1 * car.lamps, 0.08 * car.lamps],
  });
  for (const x of [-1.36, 1.36]) {
    canvas.paint(ellipse(at(x, 0.34), 0.42 * scale, 0.42 * scale), {
      colour: [0.03, 0.03, 0.03],
      heat: cold,
    });
    canvas.paint(ellipse(at(x, 0.32), 0.34 * scale, 0.34 * scale), {
      colour: RUBBER,
      heat: cold + 0.45 * car.warm,
    });
    canvas.paint(ellipse(at(x, 0.32), 0.2 * scale, 0.2 * scale), {
      colour: [0.55, 0.56, 0.58],
      heat: cold + 0.3 * car.warm,
    });
    canvas.paint(ellipse(at(x, 0.32), 0.09 * scale, 0.09 * scale), {
      colour: [0.25, 0.25, 0.26],
      heat: cold + 0.6 * car.warm,
    });
  }
  canvas.paint(ellipse(at(-2.12, 0.27), 0.09 * scale, 0.06 * scale), {
    colour: [0.2, 0.2, 0.2],
    heat: cold + 0.7 * car.warm,
  });
}
