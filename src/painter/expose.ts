/** From a painted canvas to what the two cameras record. */
import type { Scene } from "../image/scene.ts";
import type { Gray } from "../image/gray.ts";
import type { Picture } from "../image/picture.ts";
import { boxBlur } from "./box_blur.ts";
import type { Canvas } from "./canvas.ts";

/** How the cameras see. */
export interface Exposure {
  /** How far bright lights spill over their surroundings; 0 for none. */
  readonly bloom: number;
  /** Deviation of the visible camera's noise, as a share of white. */
  readonly visibleNoise: number;
  /** Deviation of the infrared camera's noise. */
  readonly thermalNoise: number;
  /** Called on the finished visible light (three planes) before noise: smoke, fog. */
  readonly veil?: (planes: readonly Float64Array[]) => void;
}

/** Takes both pictures of `canvas`. */
export function expose(canvas: Canvas, exposure: Exposure): Scene {
  return {
    ir: exposeThermal(canvas, exposure),
    vi: exposeVisible(canvas, exposure),
  };
}

function exposeVisible(
  canvas: Canvas,
  { bloom, visibleNoise, veil }: Exposure,
): Picture {
  const { width, height } = canvas;
  const planes = [0, 1, 2].map((c) => {
    const lit = canvas.reflectance[c]!.map((value, i) =>
      value * canvas.light[c]![i]! + canvas.glow[c]![i]!
    );
    if (bloom === 0) return lit;
    const bright = canvas.glow[c]!.map((value) => Math.max(0, value - 0.5));
    const near = boxBlur(bright, width, height, 2, 2);
    const far = boxBlur(bright, width, height, 9, 3);
    return lit.map((value, i) =>
      value + bloom * (0.6 * near[i]! + 1.6 * far[i]!)
    );
  });
  veil?.(planes);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const u = 2 * x / width - 1, v = 2 * y / height - 1;
      const vignette = 1 - 0.07 * (u * u + v * v);
      const shared = gaussian(canvas, x, y, 1);
      for (let c = 0; c < 3; c++) {
        const own = gaussian(canvas, x, y, 2 + c);
        data[3 * i + c] = toByte(
          planes[c]![i]! * vignette + visibleNoise * (0.8 * shared + 0.6 * own),
        );
      }
    }
  }
  return { width, height, channels: 3, data };
}

function exposeThermal(canvas: Canvas, { thermalNoise }: Exposure): Gray {
  const { width, height } = canvas;
  const soft = boxBlur(canvas.heat, width, height, 1, 1);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const sharp = 0.45 * canvas.heat[i]! + 0.55 * soft[i]!;
      const column = 0.25 * gaussian(canvas, x, 0, 8);
      data[i] = toByte(
        sharp + thermalNoise * (gaussian(canvas, x, y, 7) + column),
      );
    }
  }
  return { width, height, data };
}

/** About normal, mean 0, deviation 1: the sum of four even draws. */
function gaussian(canvas: Canvas, x: number, y: number, layer: number): number {
  let sum = -2;
  for (let k = 0; k < 4; k++) {
    sum += canvas.noise.hash(x + 4096 * k, y + 4096 * layer);
  }
  return sum * 1.7320508075688772;
}

/** A soft shoulder above 0.8 keeps lamps from clipping into flat discs too early. */
function toByte(value: number): number {
  const over = value - 0.8;
  const held = over > 0 ? 0.8 + 0.2 * (over / (over + 0.2)) * 1.15 : value;
  return Math.max(0, Math.min(255, Math.round(255 * held)));
}
