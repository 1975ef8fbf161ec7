/** What is done to a fused picture to see which metrics fall for it; levels 0..255, rounded halves up and clipped. */
import type { Gray } from "../../src/image/gray.ts";
import { createRandom } from "../../src/numeric/random.ts";

/** A way to spoil a picture. */
export interface Distortion {
  readonly name: string;
  /** In a sentence. */
  readonly says: string;
  readonly apply: (picture: Gray) => Gray;
}

/** The ways, in the order of the columns. */
export const DISTORTIONS: readonly Distortion[] = [
  {
    name: "noise",
    says:
      "noise of 10 levels is added (twelve uniform numbers less 6, mulberry32 from 7)",
    apply: withNoise,
  },
  {
    name: "blur",
    says: "each pixel is the mean of 3×3, borders repeated",
    apply: blurred,
  },
  {
    name: "gain",
    says: "levels times 1.25, clipped at 255",
    apply: (picture) => mapped(picture, (level) => level * 1.25),
  },
  { name: "stretch", says: "minimum to 0, maximum to 255", apply: stretched },
];

function withNoise(picture: Gray): Gray {
  const random = createRandom(7);
  return mapped(picture, (level) => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += random();
    return level + 10 * sum;
  });
}

function blurred(picture: Gray): Gray {
  const { width, height, data } = picture;
  const near = (at: number, size: number): number =>
    Math.max(0, Math.min(size - 1, at));
  return mapped(picture, (_, at) => {
    const x = at % width, y = Math.floor(at / width);
    let sum = 0;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        sum += data[near(y + dy, height) * width + near(x + dx, width)]!;
      }
    }
    return sum / 9;
  });
}

function stretched(picture: Gray): Gray {
  const low = picture.data.reduce((a, b) => Math.min(a, b));
  const high = picture.data.reduce((a, b) => Math.max(a, b));
  return mapped(
    picture,
    (level) => 255 * (level - low) / Math.max(1, high - low),
  );
}

function mapped(
  { width, height, data }: Gray,
  level: (level: number, at: number) => number,
): Gray {
  return {
    width,
    height,
    data: data.map((value, at) =>
      Math.max(0, Math.min(255, Math.floor(level(value, at) + 0.5)))
    ),
  };
}
