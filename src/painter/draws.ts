import { createRandom } from "../numeric/random.ts";
import type { Colour } from "./canvas.ts";

/** What chance decides of a scene; every call draws once, so the order of calls is part of the picture. */
export interface Draws {
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both among them. */
  whole(low: number, high: number): number;
  /** True with probability `share`. */
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** One of the colours, brighter or darker by up to 15 %. */
  tint(colours: readonly Colour[]): Colour;
}

/** The draws of an integer `seed`. */
export function createDraws(seed: number): Draws {
  const random = createRandom(seed);
  const between = (low: number, high: number): number =>
    low + (high - low) * random();
  const pick = <T>(choices: readonly T[]): T =>
    choices[Math.floor(random() * choices.length)]!;
  return {
    between,
    whole: (low, high) => low + Math.floor(random() * (high - low + 1)),
    chance: (share) => random() < share,
    pick,
    tint: (colours): Colour => {
      const [r, g, b] = pick(colours);
      const by = between(0.85, 1.15);
      return [r * by, g * by, b * by];
    },
  };
}
