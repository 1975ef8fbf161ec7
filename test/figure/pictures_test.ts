/** What happens to pixels of a figure: cut, magnified, made smaller, windowed; and which of them are chosen. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { cutCrop } from "../../src/figure/pictures/cut_crop.ts";
import { disputedCrops } from "../../src/figure/pictures/disputed_crops.ts";
import type { Crop } from "../../src/image/scene/crop.ts";
import { fitPicture } from "../../src/figure/pictures/fit_picture.ts";
import {
  drawnLevels,
  windowOf,
} from "../../src/figure/pictures/grey_window.ts";
import type { Gray } from "../../src/image/gray.ts";
import type { Picture } from "../../src/image/picture.ts";

const pictures = fc.record({
  width: fc.integer({ min: 1, max: 12 }),
  height: fc.integer({ min: 1, max: 12 }),
  channels: fc.constantFrom(1 as const, 3 as const),
}).chain((shape) =>
  fc.uint8Array({
    minLength: shape.width * shape.height * shape.channels,
    maxLength: shape.width * shape.height * shape.channels,
  }).map((data): Picture => ({ ...shape, data }))
);

function pixel(
  { width, channels, data }: Picture,
  x: number,
  y: number,
): number[] {
  return [...data.subarray((y * width + x) * channels).subarray(0, channels)];
}

Deno.test("a magnified crop shows the pixels of its source, each as a square", () => {
  fc.assert(fc.property(pictures, fc.integer({ min: 1, max: 4 }), (of, by) => {
    const crop = {
      x: of.width >> 1,
      y: of.height >> 1,
      width: of.width - (of.width >> 1),
      height: of.height - (of.height >> 1),
    };
    const large = fitPicture(cutCrop(of, crop), {
      width: crop.width * by,
      height: crop.height * by,
    });
    for (let y = 0; y < large.height; y++) {
      for (let x = 0; x < large.width; x++) {
        const source = [
          crop.x + Math.floor(x / by),
          crop.y + Math.floor(y / by),
        ];
        assertEquals(pixel(large, x, y), pixel(of, source[0]!, source[1]!));
      }
    }
  }));
});

Deno.test("a smaller picture is made of means of areas", () => {
  const grey: Picture = {
    width: 3,
    height: 2,
    channels: 1,
    data: Uint8Array.of(0, 60, 120, 30, 90, 150),
  };
  assertEquals([...fitPicture(grey, { width: 1, height: 1 }).data], [75]);
  // Half of the middle column belongs to either side: (0 + 30) and half of (60 + 90), over three.
  assertEquals([...fitPicture(grey, { width: 2, height: 1 }).data], [35, 115]);
  fc.assert(
    fc.property(pictures, fc.integer({ min: 0, max: 255 }), (of, level) => {
      const flat = { ...of, data: new Uint8Array(of.data.length).fill(level) };
      const small = fitPicture(flat, { width: 1 + of.width >> 1, height: 1 });
      assert(small.data.every((one) => one === level));
    }),
  );
});

Deno.test("a crop that leaves its picture is refused with both", () => {
  const picture: Picture = {
    width: 4,
    height: 3,
    channels: 1,
    data: new Uint8Array(12),
  };
  assertThrows(
    () => cutCrop(picture, { x: 2, y: 0, width: 3, height: 1 }),
    RangeError,
    "Cannot magnify 2,0,3,1 of the picture: it is 4x3",
  );
});

Deno.test("the same window maps grey pictures, and colour is left as it is", () => {
  const grey: Picture = {
    width: 3,
    height: 1,
    channels: 3,
    data: Uint8Array.of(10, 10, 10, 20, 20, 20, 30, 30, 30),
  };
  const drawn = drawnLevels(grey, { low: 10, high: 30 });
  assertEquals([drawn.channels, ...drawn.data], [1, 0, 128, 255]);
  const colour = { ...grey, data: grey.data.with(0, 11) };
  assertEquals(drawnLevels(colour, { low: 10, high: 30 }), colour);
  const ramp: Picture = {
    width: 256,
    height: 4,
    channels: 1,
    data: Uint8Array.from({ length: 1024 }, (_, at) => at % 256),
  };
  // 0.5 % of 1024 pixels are 5.12: four of level 0 lie below, eight of levels 0 and 1 do not.
  assertEquals(windowOf([ramp, { ...colour }]), { low: 1, high: 254 });
});

/** Every crop of a fifth, its disagreement summed pixel by pixel. */
function slowly(fused: readonly Gray[]): Crop {
  const { width: w, height: h } = fused[0]!;
  const width = Math.round(w / 5), height = Math.round(h / 5);
  const pixels = width * height;
  let best: Crop | null = null, most = 0;
  for (let y = 0; y + height <= h; y++) {
    for (let x = 0; x + width <= w; x++) {
      const levels = fused.map(({ data }) =>
        Array.from(
          { length: pixels },
          (_, at) => data[(y + Math.floor(at / width)) * w + x + at % width]!,
        )
      );
      const means = levels.map((own) => own.reduce((a, b) => a + b) / pixels);
      let sum = 0;
      for (let at = 0; at < pixels; at++) {
        const rest = levels.map((own, m) => own[at]! - means[m]!);
        const mean = rest.reduce((a, b) => a + b) / rest.length;
        for (const one of rest) sum += (one - mean) ** 2;
      }
      if (sum > most + 1e-6) {
        most = sum;
        best = { x, y, width, height };
      }
    }
  }
  return best!;
}

Deno.test("the crop that is chosen is where methods disagree beyond their brightness", () => {
  const size = { width: 20, height: 15 };
  let state = 1;
  const noise = (): Gray => ({
    ...size,
    data: Uint8Array.from({ length: 300 }, () => {
      state = state * 48271 % 2147483647;
      return state % 40;
    }),
  });
  const fused = [noise(), noise(), noise()];
  const [first, second] = disputedCrops(fused, 2);
  assertEquals(first, slowly(fused));
  assert(
    second!.x >= first!.x + 4 || first!.x >= second!.x + 4 ||
      second!.y >= first!.y + 3 || first!.y >= second!.y + 3,
  );
  const brighter = { ...size, data: fused[0]!.data.map((level) => level + 90) };
  assertEquals(disputedCrops([fused[0]!, brighter], 1), [
    { x: 8, y: 6, width: 4, height: 3 },
  ]);
});
