/** A car seen from behind or from the front. */
import type { Stand } from "../camera.ts";
import { blob, ellipse, polygon, rectangle } from "../outline.ts";
import type { Canvas, Colour } from "../canvas.ts";
import { type CarOptions, GLASS, RUBBER } from "./car_options.ts";

/** Paints body, glass, lamps; from the front a hot grille, from behind a hot exhaust. */
export function paintCarEnd(
  canvas: Canvas,
  { scale, at }: Stand,
  car: CarOptions,
): void {
  const cold = car.bodyHeat ?? 0.3;
  const front = car.view === "front";
  const lens = (x: number): void => {
    const colour: Colour = front ? [0.95, 0.95, 0.88] : [0.7, 0.06, 0.05];
    const shine: Colour = front
      ? [3 * car.lamps, 2.9 * car.lamps, 2.5 * car.lamps]
      : [1.5 * car.lamps, 0.16 * car.lamps, 0.12 * car.lamps];
    const outline = ellipse(
      at(x, 0.74),
      0.17 * scale,
      (front ? 0.1 : 0.09) * scale,
    );
    canvas.paint(outline, {
      colour,
      heat: cold + 0.3 * car.lamps,
      glow: shine,
    });
  };
  for (const x of [-0.74, 0.74]) {
    canvas.paint(rectangle(at(x - 0.13, 0.4), at(x + 0.13, 0)), {
      colour: RUBBER,
      heat: cold + 0.42 * car.warm,
    });
  }
  canvas.paint(rectangle(at(-0.7, 0.4), at(0.7, 0.2)), {
    colour: [0.05, 0.05, 0.05],
    heat: cold + 0.5 * car.warm,
  });
  const body = { colour: car.colour, heat: cold, shade: [1.12, 0.72] } as const;
  canvas.paint(
    polygon([
      at(-0.86, 0.3),
      at(-0.91, 0.5),
      at(-0.9, 0.82),
      at(-0.82, 0.97),
      at(0.82, 0.97),
      at(0.9, 0.82),
      at(0.91, 0.5),
      at(0.86, 0.3),
    ]),
    body,
  );
  canvas.paint(
    polygon([
      at(-0.8, 0.94),
      at(-0.66, 1.34),
      at(-0.54, 1.44),
      at(0.54, 1.44),
      at(0.66, 1.34),
      at(0.8, 0.94),
    ]),
    { ...body, shade: [1.2, 0.95] },
  );
  canvas.paint(
    polygon([at(-0.7, 0.98), at(-0.57, 1.33), at(0.57, 1.33), at(0.7, 0.98)]),
    {
      colour: GLASS,
      heat: cold * 0.55,
      shade: [1.9, 0.7],
    },
  );
  if (front) {
    canvas.paint(
      polygon([at(-0.78, 0.97), at(-0.7, 0.84), at(0.7, 0.84), at(0.78, 0.97)]),
      {
        ...body,
        heat: cold + 0.38 * car.warm,
        shade: [1.3, 1.1],
      },
    );
    canvas.paint(rectangle(at(-0.45, 0.82), at(0.45, 0.56)), {
      colour: [0.07, 0.07, 0.08],
      heat: cold + 0.6 * car.warm,
    });
  } else {
    canvas.paint(blob(at(0, 0.6), 0.9 * scale, 0.3 * scale), {
      ...body,
      heat: cold + 0.1 * car.warm,
    }, 0.6);
    canvas.paint(ellipse(at(0.52, 0.27), 0.1 * scale, 0.07 * scale), {
      colour: [0.2, 0.2, 0.2],
      heat: cold + 0.75 * car.warm,
    });
  }
  canvas.paint(rectangle(at(-0.88, 0.47), at(0.88, 0.42)), {
    colour: [0.08, 0.08, 0.08],
    heat: cold,
  });
  canvas.paint(rectangle(at(-0.26, 0.6), at(0.26, 0.49)), {
    colour: [0.85, 0.85, 0.8],
    heat: cold * 0.9,
  });
  lens(-0.7);
  lens(0.7);
}
