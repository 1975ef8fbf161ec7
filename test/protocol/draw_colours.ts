/** Colours without structure and a network's raw output for them, the same numbers wherever they are drawn. */
import type { Picture } from "../../src/image/picture.ts";
import type { Plane } from "../../src/image/plane.ts";

/** What the references in `fixtures/protocol/colour.json` were computed of, in the order in which it is drawn. */
export interface DrawnColours {
  /** 64x48, every sample independent. */
  readonly vi: Picture;
  /** One channel in -0.125..1.125. */
  readonly output: Plane;
  /** Levels that are not the picture's luma. */
  readonly luma: Uint8Array;
}

/** Draws from s = 1664525 s + 1013904223 mod 2^32, s = 2026 at first: top 8 bits a level, top 24 bits an output. */
export function drawColours(): DrawnColours {
  const width = 64, height = 48;
  let state = 2026;
  const next = (): number =>
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const levels = (length: number): Uint8Array =>
    Uint8Array.from({ length }, () => next() >>> 24);
  const data = levels(3 * width * height);
  const output = Float32Array.from(
    { length: width * height },
    () => (next() >>> 8) / 2 ** 24 * 1.25 - 0.125,
  );
  return {
    vi: { width, height, channels: 3, data },
    output: { width, height, channels: 1, data: output },
    luma: levels(width * height),
  };
}
