/** What a street is made of, by place on the ground. */
import type { Noise } from "../noise.ts";
import type { Colour, Material } from "../canvas.ts";

/** How a street looks. */
export interface StreetOptions {
  /** Metres from the middle line to the kerbs. */
  readonly half: number;
  /** Metres of pavement beyond the kerb; then comes grass. */
  readonly pavement: number;
  readonly asphalt: Colour;
  readonly roadHeat: number;
  readonly pavementHeat: number;
  readonly grassHeat: number;
  /** Metres ahead where a zebra crossing begins, if there is one. */
  readonly crossing?: number;
}

/** Tells the material `x` metres to the right and `z` ahead. */
export function streetMaterial(
  noise: Noise,
  street: StreetOptions,
): (x: number, z: number) => Material {
  const { half, pavement, asphalt } = street;
  return (x, z): Material => {
    const off = Math.abs(x) - half;
    // Grain finer than a pixel far away would only flicker.
    const fade = 9 / (9 + z);
    const grain = 1 +
      fade *
        (0.5 * (noise.fractal(x * 3, z * 3) - 0.5) +
          0.3 * (noise.smooth(x * 22, z * 22) - 0.5));
    if (off > pavement) {
      const green = grain * (0.8 + 0.5 * noise.smooth(x / 2, z / 2));
      return {
        colour: [0.24 * green, 0.31 * green, 0.13 * green],
        heat: street.grassHeat * (0.9 + 0.2 * noise.fractal(x, z)),
      };
    }
    if (off > 0.18) {
      const joint = z - Math.floor(z) < 0.06 ? 0.75 : 1;
      const grey = 0.55 * grain * joint;
      return {
        colour: [grey, 0.97 * grey, 0.92 * grey],
        heat: street.pavementHeat,
      };
    }
    if (off > 0) {
      return { colour: [0.62, 0.61, 0.58], heat: street.pavementHeat * 1.08 };
    }
    if (isMarked(x, z, street)) {
      const white = 0.82 * (0.9 + 0.1 * grain);
      return {
        colour: [white, white, 0.96 * white],
        heat: street.roadHeat * 0.86,
      };
    }
    const lane = half / 2;
    const track = Math.abs(Math.abs(Math.abs(x) - lane) - 0.75) < 0.28 ? 1 : 0;
    const patch = grain * (1 - 0.07 * track);
    return {
      colour: [asphalt[0] * patch, asphalt[1] * patch, asphalt[2] * patch],
      heat: street.roadHeat *
        (0.96 + 0.06 * track + 0.05 * noise.fractal(x / 2, z / 2)),
    };
  };
}

function isMarked(
  x: number,
  z: number,
  { half, crossing }: StreetOptions,
): boolean {
  if (crossing !== undefined && z > crossing - 0.5 && z < crossing + 3.4) {
    const bar = (x + 50) / 0.9;
    return z > crossing && z < crossing + 2.9 && Math.abs(x) < half - 0.3 &&
      bar - Math.floor(bar) < 0.5;
  }
  if (Math.abs(x) < 0.08) return z / 6 - Math.floor(z / 6) < 0.5;
  return Math.abs(Math.abs(x) - (half - 0.3)) < 0.06;
}
