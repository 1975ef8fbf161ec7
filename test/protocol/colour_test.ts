import { assert, assertEquals } from "@std/assert";
import { fusePair } from "../../src/engine/fuse_pair.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { fromStudio, studioChroma } from "../../src/protocol/studio_ycbcr.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { finish } from "../../src/protocol/finish.ts";
import { prepare } from "../../src/protocol/prepare.ts";

/** Two pixels: a reddish and a bluish one. */
const vi: Picture = {
  width: 2,
  height: 1,
  channels: 3,
  data: Uint8Array.of(200, 100, 50, 20, 60, 180),
};
const ir = { width: 2, height: 1, data: Uint8Array.of(0, 255) };

Deno.test("rgb shows the network three channels, and a grey picture three times", () => {
  const protocol = findProtocol("rgb-truncate");
  const colour = prepare(protocol, { ir, vi }).vi;
  assertEquals(
    [colour.channels, ...colour.data],
    [
      3,
      ...[200, 20, 100, 60, 50, 180].map((level) => Math.fround(level / 255)),
    ],
  );
  const grey = prepare(protocol, { ir, vi: { ...ir, channels: 1 } }).vi;
  assertEquals([...grey.data], [0, 1, 0, 1, 0, 1]);
});

Deno.test("luma-float is not rounded to a level", () => {
  const { data } = prepare(findProtocol("rgb-minmax"), { ir, vi }).vi;
  const exact = (0.299 * 200 + 0.587 * 100 + 0.114 * 50) / 255;
  assert(Math.abs(data[0]! - exact) < 1e-7);
});

Deno.test("a colour protocol given the picture's own luma gives the picture back, nearly", () => {
  const luma = luma601(vi).data;
  for (
    const [id, slack] of [
      ["clip-truncate-chroma", 2],
      ["clip-round-chroma", 2],
    ] as const
  ) {
    const output = {
      width: 2,
      height: 1,
      channels: 1 as const,
      data: Float32Array.from(luma, (level) => (level + 0.01) / 255),
    };
    const { channels, data } = finish(findProtocol(id), output, vi);
    assertEquals(channels, 3);
    data.forEach((level, i) =>
      assert(
        Math.abs(level - vi.data[i]!) <= slack,
        `${id}: ${level} for ${vi.data[i]}`,
      )
    );
  }
});

Deno.test("an RGB output becomes luma where the script saves grey", () => {
  const output = {
    width: 2,
    height: 1,
    channels: 3 as const,
    data: Float32Array.from(
      [200, 20, 100, 60, 50, 180],
      (level) => (level + 0.5) / 255,
    ),
  };
  const picture = finish(findProtocol("rgb-truncate"), output, vi);
  assertEquals(picture.channels, 1);
  assertEquals([...picture.data], [...luma601(vi).data]);
});

Deno.test("wrapping, truncating, rounding to even and the image's maximum", () => {
  const output = (values: number[]) => ({
    width: values.length,
    height: 1,
    channels: 1 as const,
    data: Float32Array.from(values),
  });
  const grey: Picture = {
    width: 3,
    height: 1,
    channels: 1,
    data: new Uint8Array(3),
  };
  const saved = (id: string, values: number[]): number[] => [
    ...finish(findProtocol(id), output(values), grey).data,
  ];
  // -1.275 truncates to -1, which is 255 as a byte; 1.1 * 255 = 280.5 is 24.
  assertEquals(saved("unit-wrap", [-0.005, 0.5, 1.1]), [255, 127, 24]);
  assertEquals(saved("clip-truncate", [-0.005, 0.5, 1.1]), [0, 127, 255]);
  assertEquals(saved("unit-rint", [0.5, 1.5 / 255, 2.5 / 255]), [128, 2, 2]);
  assertEquals(saved("levels-truncate", [0.9, 254.9, 300]), [0, 254, 255]);
  // A colour protocol: three equal channels, pixel by pixel.
  const grey3 = [0, 0, 0, 128, 128, 128, 255, 255, 255];
  assertEquals(saved("divide-by-maximum", [-0.1, 0.25, 0.5]), grey3);
  assertEquals(saved("minmax-truncate", [0, 0.5, 1]), [0, 127, 254]);
  assertEquals(saved("clip-stretch", [-9, 0.25, 0.5]), [0, 128, 255]);
  assertEquals(saved("signed-stretch", [-0.5, 0, 0.5]), [0, 128, 255]);
});

Deno.test("chroma of the studio's range: that of BT.601's primaries in 8 bits, and back to them", () => {
  // ITU-R BT.601: Y, Cb and Cr of black, white, red, green and blue.
  const primaries = [
    [[0, 0, 0], [16, 128, 128]],
    [[255, 255, 255], [235, 128, 128]],
    [[255, 0, 0], [81, 90, 240]],
    [[0, 255, 0], [145, 54, 34]],
    [[0, 0, 255], [41, 240, 110]],
  ] as const;
  for (const [[r, g, b], [y, cb, cr]] of primaries) {
    assertEquals(studioChroma(r, g, b), [cb, cr]);
    fromStudio(y, cb, cr).forEach((level, at) =>
      assert(Math.abs(level - [r, g, b][at]!) <= 2, `${level} of ${[r, g, b]}`)
    );
  }
  assertEquals(fromStudio(7, 128, 128), [0, 0, 0]);
});

Deno.test("a picture without colour in the infrared place leaves a network's output as it is, one with colour blackens what is below 16", async () => {
  const of = async (...data: number[]): Promise<number[]> => {
    const { finish } = await fusePair(
      findProtocol("signed-stretch-ir-studio"),
      {
        ir: { width: 2, height: 1, channels: 3, data: Uint8Array.from(data) },
        vi: {
          ...ir,
          width: 2,
          height: 1,
          channels: 1,
          data: Uint8Array.of(0, 0),
        },
      },
      {
        run: ({ ir }) =>
          Promise.resolve({ ...ir, data: Float32Array.of(-1, 1) }),
      },
    );
    return [...finish().data];
  };
  assertEquals(await of(9, 9, 9, 200, 200, 200), [0, 255]);
  assertEquals(await of(9, 9, 9, 200, 0, 0), [
    ...[0, 0, 0],
    ...fromStudio(255, ...studioChroma(200, 0, 0)),
  ]);
});

Deno.test("a colour picture in the infrared place gives its colour where the protocol says so", async () => {
  const pet: Picture = {
    width: 2,
    height: 1,
    channels: 3,
    data: Uint8Array.of(250, 240, 10, 0, 0, 0),
  };
  const mri: Picture = { ...ir, channels: 1 };
  const { finish } = await fusePair(
    findProtocol("levels-round-ir-chroma"),
    { ir: pet, vi: mri },
    { run: ({ ir }) => Promise.resolve(ir) },
  );
  const { channels, data } = finish();
  assertEquals(channels, 3);
  data.forEach((level, i) =>
    assert(Math.abs(level - pet.data[i]!) <= 2, `${level} at ${i}`)
  );
});
