import type { Protocol } from "./protocol.ts";
import { extremes, MINMAX_EPSILON } from "./scale_levels.ts";

/**
 * Float values as levels 0..255, by the protocol's range and rounding; several channels are one image, with one minimum
 * and one maximum. Every operation is float32, as in the scripts.
 *
 * The stretch follows `scipy.misc.bytescale`: `(x - min) * (255 / (max - min))`, and an image of one value becomes 0.
 */
export function toLevels(
  { input: { scale }, output: { range, rounding } }: Protocol,
  values: Float32Array,
): Uint8Array {
  const round = ROUNDINGS[rounding];
  const level = mapping(range, scale, values);
  if (range === "wrap") {
    return Uint8Array.from(values, (value) => round(level(value)) & 255);
  }
  return Uint8Array.from(
    values,
    (value) => round(Math.min(Math.max(level(value), 0), 255)),
  );
}

type Mapping = (value: number) => number;

function mapping(
  range: Protocol["output"]["range"],
  scale: Protocol["input"]["scale"],
  values: Float32Array,
): Mapping {
  const natural = NATURAL[scale];
  switch (range) {
    case "clip":
    case "wrap":
      return natural;
    case "stretch": {
      // Any scale gives the same stretch but for its last digits; the one script that has one leaves -1..1 first.
      const before = scale === "signed" ? natural : identity;
      const { min, max } = extremes(values);
      const low = before(min);
      const extent = Math.fround(before(max) - low);
      const factor = Math.fround(255 / (extent === 0 ? 1 : extent));
      return (value) => Math.fround(Math.fround(before(value) - low) * factor);
    }
    case "clip-stretch": {
      const clipped = (value: number): number =>
        Math.min(Math.max(natural(value), 0), 255);
      const { min, max } = extremes(values);
      const low = clipped(min);
      const extent = Math.fround(clipped(max) - low);
      const factor = Math.fround(255 / (extent === 0 ? 1 : extent));
      return (value) => Math.fround(Math.fround(clipped(value) - low) * factor);
    }
    case "minmax": {
      const { min, max } = extremes(values);
      const extent = Math.fround(Math.fround(max - min) + MINMAX_EPSILON);
      return (value) =>
        Math.fround(Math.fround(Math.fround(value - min) / extent) * 255);
    }
    case "maximum": {
      const { max } = extremes(values);
      const factor = Math.fround(255 / (max === 0 ? 1 : max));
      return (value) => Math.fround(value * factor);
    }
  }
}

const identity: Mapping = (value) => value;

/** The range of the network's input as levels. */
const NATURAL: Record<Protocol["input"]["scale"], Mapping> = {
  levels: identity,
  unit: (value) => Math.fround(value * 255),
  minmax: (value) => Math.fround(value * 255),
  signed: (value) => Math.fround(Math.fround(value * 127.5) + 127.5),
};

const ROUNDINGS: Record<Protocol["output"]["rounding"], Mapping> = {
  "half-up": (level) => Math.trunc(Math.fround(level + 0.5)),
  truncate: Math.trunc,
  "half-even": (level) => {
    const floor = Math.floor(level);
    const rest = level - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  },
};
