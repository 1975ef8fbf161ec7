import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import type { GoldenModel } from "./golden_models.ts";
import type { TestPlane } from "./run_onnx.ts";

/** The top left part of a picture as a golden's network saw it. */
export function goldenInput(
  picture: Picture,
  see: GoldenModel["visible"],
  { width, height, range }: GoldenModel,
): TestPlane {
  const gray = luma601(picture).data;
  const sample = (pixel: number, channel: number): number =>
    picture.data[pixel * picture.channels + (channel % picture.channels)]!;
  const level = (pixel: number, channel: number): number => {
    if (see === "rgb") return sample(pixel, channel);
    if (see !== "luma") return gray[pixel]!;
    return 0.299 * sample(pixel, 0) + 0.587 * sample(pixel, 1) +
      0.114 * sample(pixel, 2);
  };
  const channels = see === "rgb" || see === "gray3" ? 3 : 1;
  const area = width * height;
  const levels = Float32Array.from({ length: channels * area }, (_, index) => {
    const position = index % area;
    const row = Math.floor(position / width);
    return level(
      row * picture.width + (position % width),
      Math.floor(index / area),
    );
  });
  return { width, height, channels, data: inRange(levels, range) };
}

function inRange(
  levels: Float32Array,
  range: GoldenModel["range"],
): Float32Array {
  switch (range) {
    case "levels":
      return levels;
    case "unit":
      return levels.map((value) => value / 255);
    case "signed":
      return levels.map((value) => (value - 127.5) / 127.5);
    case "minmax": {
      const low = levels.reduce((a, b) => Math.min(a, b));
      const high = levels.reduce((a, b) => Math.max(a, b));
      return levels.map((value) => (value - low) / (high - low + 1e-5));
    }
  }
}
