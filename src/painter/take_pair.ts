/** How the cameras of a drawn pair see: gain, blur, noise, polarity, each by chance. */
import type { Scene } from "../image/scene.ts";
import { boxBlur } from "./box_blur.ts";
import type { Canvas } from "./canvas.ts";
import type { Conditions } from "./conditions.ts";
import type { Draws } from "./draws.ts";
import { expose } from "./expose.ts";
import { textureOf } from "./texture.ts";

/** Takes both pictures of a painted canvas, which is used up. */
export function takePair(
  canvas: Canvas,
  draws: Draws,
  conditions: Conditions,
): Scene {
  roughen(canvas, draws);
  developHeat(canvas, draws);
  const target = draws.between(...MEANS[conditions.time]);
  const soft = draws.between(0, 1);
  const haze = draws.chance(0.15) ? draws.between(0.15, 0.6) : 0;
  return expose(canvas, {
    bloom: conditions.lamps > 0 ? draws.between(0.2, 0.8) : 0,
    visibleNoise: draws.between(...NOISES[conditions.time]),
    thermalNoise: draws.between(0.002, 0.016),
    veil: (planes): void => developLight(canvas, planes, target, soft, haze),
  });
}

type Range = readonly [low: number, high: number];

/** Mean levels, as shares of white. */
const MEANS: Readonly<Record<Conditions["time"], Range>> = {
  day: [0.34, 0.62],
  dusk: [0.2, 0.42],
  night: [0.07, 0.28],
};

const NOISES: Readonly<Record<Conditions["time"], Range>> = {
  day: [0.001, 0.008],
  dusk: [0.002, 0.012],
  night: [0.003, 0.018],
};

/** No surface is even: texture of every size over all that reflects, and less of it in the heat. */
function roughen(canvas: Canvas, draws: Draws): void {
  const strength = draws.between(0.05, 0.24);
  const texture = textureOf(canvas, 1, draws.between(0.8, 1.2));
  for (const plane of [...canvas.reflectance, ...canvas.glow]) {
    const by = plane === canvas.glow[0] || plane === canvas.glow[1] ||
        plane === canvas.glow[2]
      ? 0.25 * strength
      : strength;
    for (let i = 0; i < plane.length; i++) plane[i]! *= 1 + by * texture[i]!;
  }
  const own = textureOf(canvas, 2, 1);
  const shared = draws.between(-0.04, 0.1), alone = draws.between(0.02, 0.09);
  for (let i = 0; i < own.length; i++) {
    canvas.heat[i]! *= 1 + shared * texture[i]! + alone * own[i]!;
  }
}

/** What the infrared camera makes of heat: local contrast, gain, polarity, the blur of its lens. */
function developHeat(canvas: Canvas, draws: Draws): void {
  const { width, height, heat } = canvas;
  const local = draws.chance(0.5) ? draws.between(0.4, 2.4) : 0;
  const sign = draws.chance(0.18) ? -1 : 1;
  const mean = draws.between(0.22, 0.6), spread = draws.between(0.08, 0.28);
  const soft = draws.between(0.2, 1);
  if (local > 0) {
    const around = boxBlur(heat, width, height, Math.ceil(width / 24), 2);
    for (let i = 0; i < heat.length; i++) {
      heat[i]! += local * (heat[i]! - around[i]!);
    }
  }
  let sum = 0, squares = 0;
  for (const value of heat) {
    sum += value;
    squares += value * value;
  }
  const middle = sum / heat.length;
  const deviation = Math.sqrt(
    Math.max(0, squares / heat.length - middle * middle),
  );
  const gain = sign * spread / Math.max(deviation, 0.07);
  for (let i = 0; i < heat.length; i++) {
    heat[i] = mean + gain * (heat[i]! - middle);
  }
  const blurred = boxBlur(heat, width, height, 1, 1);
  for (let i = 0; i < heat.length; i++) {
    heat[i]! += soft * (blurred[i]! - heat[i]!);
  }
}

/** Exposure to a mean level, haze, and the blur of the lens. */
function developLight(
  { width, height }: Canvas,
  planes: readonly Float64Array[],
  target: number,
  soft: number,
  haze: number,
): void {
  let sum = 0;
  for (const plane of planes) {
    for (const value of plane) sum += Math.min(1, value);
  }
  const mean = sum / (3 * width * height);
  const gain = Math.min(5, target / Math.max(mean, 0.01));
  for (const plane of planes) {
    const blurred = boxBlur(plane, width, height, 1, 1);
    for (let i = 0; i < plane.length; i++) {
      const value = gain * (plane[i]! + soft * (blurred[i]! - plane[i]!));
      plane[i] = value + haze * (target * 1.25 - value);
    }
  }
}
