/** Strength and angle of an image's edges from Sobel responses. */
import type { SobelResponses } from "./sobel_responses.ts";

/** One value a pixel, row-major. */
export interface EdgeMap {
  readonly strength: Float64Array;
  /** In radians. */
  readonly angle: Float64Array;
}

/**
 * The length of both responses, and the angle that `angleOf` makes of them.
 *
 * @param scale What the length is multiplied by.
 */
export function edgeMap(
  { across, down }: SobelResponses,
  angleOf: (across: number, down: number) => number,
  scale = 1,
): EdgeMap {
  const strength = new Float64Array(across.length);
  const angle = new Float64Array(across.length);
  for (let at = 0; at < across.length; at++) {
    const x = across[at]!, y = down[at]!;
    strength[at] = Math.sqrt(x * x + y * y) * scale;
    angle[at] = angleOf(x, y);
  }
  return { strength, angle };
}
