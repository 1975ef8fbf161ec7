import { ChainMismatch } from "../chain/chain_mismatch.ts";
import {
  type ConvolutionStep,
  inputsOf,
  reachOf,
  type SmallNetwork,
} from "./small_network.ts";

/** What lies around a value for those who use it. */
export interface ValueBorder {
  /** Most pixels that one of them reads beyond the border, on each side. */
  readonly reach: number;
  readonly padding: ConvolutionStep["padding"];
}

/**
 * The border of each value, by its number.
 *
 * @throws {ChainMismatch} if a value is mirrored for one step and has zeros around it for another.
 */
export function bordersOf({ steps }: SmallNetwork): ValueBorder[] {
  const borders: ValueBorder[] = Array.from(
    { length: steps.length + 2 },
    () => ({ reach: 0, padding: "zero" }),
  );
  for (const step of steps) {
    const reach = reachOf(step);
    if (step.kind !== "convolution" || reach === 0) continue;
    for (const input of inputsOf(step)) {
      const known = borders[input]!;
      if (known.reach > 0 && known.padding !== step.padding) {
        throw new ChainMismatch(
          "it has a value that is mirrored for one Conv and not for another",
        );
      }
      borders[input] = {
        reach: Math.max(known.reach, reach),
        padding: step.padding,
      };
    }
  }
  return borders;
}

/** The least side of an image whose values can be mirrored as far as they are. */
export function leastSide(network: SmallNetwork): number {
  return 1 + bordersOf(network).reduce(
    (most, { reach, padding }) =>
      padding === "reflect" ? Math.max(most, reach) : most,
    0,
  );
}
