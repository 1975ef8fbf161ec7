import type { Protocol } from "./protocol.ts";
import { extremes, MINMAX_EPSILON } from "./scale_levels.ts";

/**
 * Float values as levels 0..255, by the protocol's range and rounding; several channels are one image, with one minimum
 * and one maximum. Every operation is float32, as in the scripts.
 *
 * Plain loops throughout, one a step: `from` and `map` with a function take ten times as long, which was half of a run.
 *
 * The stretch follows `scipy.misc.bytescale`: `(x - min) * (255 / (max - min))`, and an image of one value becomes 0.
 */
export function toLevels(
  { input: { scale }, output: { range, rounding } }: Protocol,
  values: Float32Array,
): Uint8Array {
  const spread = spreadOut(range, scale, values);
  const within = range === "wrap" ? spread : clip(spread);
  const round = ROUNDINGS[rounding];
  const levels = new Uint8Array(within.length);
  // Storing an integer takes it modulo 256, which is what `wrap` means.
  for (let i = 0; i < levels.length; i++) levels[i] = round(within[i]!);
  return levels;
}

/** Values as levels before they are clipped and rounded. */
function spreadOut(
  range: Protocol["output"]["range"],
  scale: Protocol["input"]["scale"],
  values: Float32Array,
): Float32Array {
  switch (range) {
    case "clip":
    case "wrap":
      return natural(scale, values);
    case "stretch":
      // Any scale gives the same stretch but for its last digits; the one script that has one leaves -1..1 first.
      return stretch(scale === "signed" ? natural(scale, values) : values);
    case "clip-stretch":
      return stretch(clip(natural(scale, values)));
    case "minmax":
      return span(values, MINMAX_EPSILON);
    case "span":
      return span(values);
    case "positive-span": {
      const positive = new Float32Array(values.length);
      for (let i = 0; i < positive.length; i++) {
        positive[i] = Math.max(values[i]!, 0);
      }
      return span(positive);
    }
    case "maximum": {
      const { max } = extremes(values);
      return times(values, Math.fround(255 / (max === 0 ? 1 : max)));
    }
  }
}

/** The range of the network's input as levels. */
function natural(
  scale: Protocol["input"]["scale"],
  values: Float32Array,
): Float32Array {
  switch (scale) {
    case "levels":
      return values;
    case "unit":
    case "minmax":
      return times(values, 255);
    case "signed": {
      const levels = new Float32Array(values.length);
      for (let i = 0; i < levels.length; i++) {
        levels[i] = Math.fround(values[i]! * 127.5) + 127.5;
      }
      return levels;
    }
  }
}

function stretch(values: Float32Array): Float32Array {
  const { min, max } = extremes(values);
  const extent = Math.fround(max - min);
  const factor = Math.fround(255 / (extent === 0 ? 1 : extent));
  const levels = new Float32Array(values.length);
  for (let i = 0; i < levels.length; i++) {
    levels[i] = Math.fround(values[i]! - min) * factor;
  }
  return levels;
}

/** (x - min) / (max - min + more) * 255; an image of one value becomes 0. */
function span(values: Float32Array, more = 0): Float32Array {
  const { min, max } = extremes(values);
  const extent = Math.fround(Math.fround(max - min) + more);
  const levels = new Float32Array(values.length);
  for (let i = 0; i < levels.length; i++) {
    levels[i] = Math.fround(
      Math.fround(values[i]! - min) / (extent === 0 ? 1 : extent),
    ) * 255;
  }
  return levels;
}

function times(values: Float32Array, factor: number): Float32Array {
  const products = new Float32Array(values.length);
  for (let i = 0; i < products.length; i++) products[i] = values[i]! * factor;
  return products;
}

function clip(levels: Float32Array): Float32Array {
  const clipped = new Float32Array(levels.length);
  for (let i = 0; i < clipped.length; i++) {
    clipped[i] = Math.min(Math.max(levels[i]!, 0), 255);
  }
  return clipped;
}

const ROUNDINGS: Record<
  Protocol["output"]["rounding"],
  (level: number) => number
> = {
  "half-up": (level) => Math.trunc(Math.fround(level + 0.5)),
  truncate: Math.trunc,
  "half-even": (level) => {
    const floor = Math.floor(level);
    const rest = level - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  },
};
