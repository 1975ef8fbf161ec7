import type { Protocol } from "./protocol.ts";

/** What a min-max scale adds to the range so that a constant image has one: LRRNet's constant, in float32. */
export const MINMAX_EPSILON = Math.fround(1e-5);

/** Levels 0..255 in the range a network wants, float32. */
export function scaleLevels(
  levels: Uint8Array,
  scale: Protocol["input"]["scale"],
): Float32Array {
  const table = levelTable(levels, scale);
  const values = new Float32Array(levels.length);
  for (let i = 0; i < levels.length; i++) values[i] = table[levels[i]!]!;
  return values;
}

function levelTable(
  levels: Uint8Array,
  scale: Protocol["input"]["scale"],
): Float32Array {
  const of = (value: (level: number) => number): Float32Array =>
    Float32Array.from({ length: 256 }, (_, level) => value(level));
  switch (scale) {
    case "levels":
      return of((level) => level);
    case "unit":
      return of((level) => level / 255);
    case "signed":
      return of((level) => (level - 127.5) / 127.5);
    case "minmax": {
      const { min, max } = extremes(levels);
      const range = Math.fround(max - min + MINMAX_EPSILON);
      return of((level) => (level - min) / range);
    }
  }
}

/** Smallest and largest value of an array with at least one. */
export function extremes(
  values: Uint8Array | Float32Array,
): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
