import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import type { GoldenModel } from "./golden_models.ts";
import type { TestPlane } from "./run_onnx.ts";

/** The top left part of a picture as a golden's network saw it. */
export function goldenInput(
  picture: Picture,
  see: GoldenModel["visible"] | NonNullable<GoldenModel["functional"]>,
  { width, height, range }: GoldenModel,
): TestPlane {
  const gray = luma601(picture).data;
  const sample = (pixel: number, channel: number): number =>
    picture.data[pixel * picture.channels + (channel % picture.channels)]!;
  const level = (pixel: number, channel: number): number => {
    const sum = (
      factors: readonly [number, number, number],
      round: (product: number) => number = (product) => product,
    ): number =>
      factors.reduce((so, f, i) => so + round(f * sample(pixel, i)), 0);
    switch (see) {
      case "rgb":
        return sample(pixel, channel);
      case "luma":
        return sum([0.299, 0.587, 0.114]);
      case "luma-truncated":
        return Math.trunc(sum([0.299, 0.587, 0.114]));
      case "matlab-y":
        return Math.min(sum([0.257, 0.504, 0.098], Math.round) + 16, 255);
      case "ihs": {
        const third = 1 / Math.sqrt(3);
        return Math.min(sum([third, third, third], Math.round), 255);
      }
      case "gray":
      case "gray3":
        return gray[pixel]!;
    }
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
