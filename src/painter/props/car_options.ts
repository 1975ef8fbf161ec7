/** How a car is described. */
import type { Colour } from "../canvas.ts";

/** Where a car is and how it looks. */
export interface CarOptions {
  /** Metres to the right, of its middle. */
  readonly x: number;
  /** Metres ahead, of the side that is seen. */
  readonly z: number;
  readonly view: "rear" | "front" | "side";
  readonly colour: Colour;
  /** 0 has stood for hours, 1 has just been driven. */
  readonly warm: number;
  /** Brightness of the lamps; 0 is off. */
  readonly lamps: number;
  /** Heat of the cold body; 0.3 when left out. */
  readonly bodyHeat?: number;
}

/** Window glass. */
export const GLASS: Colour = [0.12, 0.16, 0.2];
/** Tyres. */
export const RUBBER: Colour = [0.06, 0.06, 0.065];
