import { assertEquals, assertThrows } from "@std/assert";
import { readPicture } from "../../src/files/read_picture.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { finish } from "../../src/protocol/finish.ts";
import type { Picture } from "../../src/image/picture.ts";
import type { Plane } from "../../src/image/plane.ts";
import { goldens } from "../goldens.ts";
import { readNpy } from "../read_npy.ts";

const stretch = findProtocol("imsave-stretch");
const clip = findProtocol("clip-round");

/** A visible picture of that size, whose levels do not matter. */
function grey(width: number, height: number): Picture {
  return { width, height, channels: 1, data: new Uint8Array(width * height) };
}

function plane(values: number[], width = values.length): Plane {
  return {
    width,
    height: values.length / width,
    channels: 1,
    data: Float32Array.from(values),
  };
}

Deno.test("imsave-stretch maps the image's own range to 0..255 and rounds half up", () => {
  // By hand from scipy's rule: (x + 0.5) * 255 / 2 + 0.5, truncated.
  const output = plane([-0.5, 0, 0.5, 1.5]);
  const { data } = finish(stretch, output, grey(4, 1));
  assertEquals([...data], [0, 64, 128, 255]);
});

Deno.test("imsave-stretch turns an image of one value black, as scipy does", () => {
  const output = plane([0.7, 0.7]);
  assertEquals([
    ...finish(stretch, output, grey(2, 1)).data,
  ], [0, 0]);
});

Deno.test("clip-round clips to 0..1 and rounds half up", () => {
  const output = plane([-1, 0, 0.5, 1, 2, 1 / 255]);
  const { data } = finish(clip, output, grey(6, 1));
  assertEquals([...data], [0, 0, 128, 255, 255, 1]);
});

Deno.test("levels-round rounds a half up exactly, for every pair of levels", () => {
  const levels = findProtocol("levels-round");
  for (let a = 0; a < 256; a++) {
    const means = plane(Array.from({ length: 256 }, (_, b) => (a + b) / 2));
    const { data } = finish(levels, means, grey(256, 1));
    assertEquals([...data], Array.from(data, (_, b) => (a + b + 1) >> 1));
  }
});

Deno.test("the stretch looks at the cropped image only", () => {
  const output = plane([0, 1, 9, 9], 2);
  const { data } = finish(stretch, output, grey(2, 1));
  assertEquals([...data], [0, 255]);
});

Deno.test("an output that is not a number is refused with its place", () => {
  assertThrows(
    () => finish(clip, plane([0, NaN], 1), grey(1, 2)),
    RangeError,
    "Cannot finish a fused image: the network gave NaN at row 1, column 0",
  );
});

Deno.test("an output smaller than its sources is refused", () => {
  assertThrows(
    () => finish(clip, plane([0]), grey(2, 1)),
    RangeError,
    "1x1 for sources of 2x1",
  );
});

Deno.test({
  name:
    "both ways of saving equal scipy's on a real network output (needs FUSEBENCH_GOLDENS)",
  ignore: goldens === null,
  async fn(): Promise<void> {
    const folder = `${goldens}/metrics`;
    const output = await readNpy(`${folder}/rs07809_student_float32.npy`);
    for (
      const [protocol, file] of [
        [stretch, "rs07809_student_f.png"],
        [clip, "rs07809_student_clip_f.png"],
      ] as const
    ) {
      const expected = await readPicture(`${folder}/${file}`);
      assertEquals(finish(protocol, output, expected), expected);
    }
  },
});

Deno.test("a span divides before it multiplies, so that the largest value is 255 and not cut to 254", () => {
  const span = findProtocol("luma-span-truncate");
  const { data } = finish(span, plane([0.1, 0.4, 0.8]), grey(3, 1));
  // (0.4 - 0.1) / 0.7 * 255 = 109.3
  assertEquals([...data], [0, 109, 255]);
  const flat = finish(span, plane([0.3, 0.3]), grey(2, 1));
  assertEquals([...flat.data], [0, 0]);
});

Deno.test("a positive span begins at 0 where a value lies below", () => {
  const protocol = findProtocol("rgb-positive-span");
  const { data } = finish(protocol, plane([-1, 1, 2]), grey(3, 1));
  // Three channels each: a grey picture's chroma is 0.
  assertEquals([...data], [0, 0, 0, 127, 127, 127, 255, 255, 255]);
});

Deno.test("a float below 0 that is assigned into a Y plane wraps around to white", () => {
  const protocol = findProtocol("wrap-truncate-chroma");
  const { data } = finish(protocol, plane([-0.01, 0.5]), grey(2, 1));
  // -2.55 is cut to -2, which is 254 of 256.
  assertEquals([...data], [254, 254, 254, 127, 127, 127]);
});
