import { assertEquals, assertRejects } from "@std/assert";
import type { Plane } from "../../src/image/plane.ts";
import { inWindows } from "../../src/protocol/in_windows.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";
import type { Protocol } from "../../src/protocol/protocol.ts";

type Cutting = Pick<Protocol, "id" | "size">;

function plane(
  width: number,
  height: number,
  channels: 1 | 3,
  value: (i: number) => number,
): Plane {
  const data = Float32Array.from(
    { length: width * height * channels },
    (_, i) => value(i),
  );
  return { width, height, channels, data };
}

function protocol(side: number, stride: number): Cutting {
  return {
    id: "windows",
    size: { multiple: 1, pad: "none", windows: { side, stride } },
  };
}

/** Sources of one size; every sample tells its place. */
function placed(width: number, height: number): SourcePlanes {
  const ir = plane(width, height, 1, (i) => i);
  return { ir, vi: plane(width, height, 3, (i) => i / 2) };
}

Deno.test("windows: without the rule the network sees the frame", async () => {
  const sources = placed(7, 5);
  const seen: SourcePlanes[] = [];
  const output = await inWindows(
    { id: "frame", size: { multiple: 1, pad: "none" } },
    sources,
    (given) => {
      seen.push(given);
      return Promise.resolve(given.ir);
    },
  );
  assertEquals(seen, [sources]);
  assertEquals(output, sources.ir);
});

Deno.test("windows: the grid, then the right edge, the bottom edge and the last corner", async () => {
  const corners: number[][] = [];
  await inWindows(protocol(4, 3), placed(9, 6), ({ ir }) => {
    corners.push([ir.data[0]! % 9, Math.floor(ir.data[0]! / 9)]);
    assertEquals([ir.width, ir.height], [4, 4]);
    return Promise.resolve(ir);
  });
  assertEquals(corners, [[0, 0], [3, 0], [5, 0], [0, 2], [3, 2], [5, 2]]);
});

Deno.test("windows: a frame the windows fit exactly sees its edges twice", async () => {
  let runs = 0;
  await inWindows(protocol(4, 3), placed(7, 7), ({ ir }) => {
    runs++;
    return Promise.resolve(ir);
  });
  assertEquals(runs, 4 + 2 + 2 + 1);
});

for (const [width, height] of [[4, 4], [5, 9], [13, 7], [10, 10]] as const) {
  Deno.test(`windows: what they say of a pixel is averaged, ${width}x${height}`, async () => {
    const sources = placed(width, height);
    assertEquals(
      await inWindows(
        protocol(4, 3),
        sources,
        ({ vi }) => Promise.resolve(vi),
      ),
      sources.vi,
    );
    let run = 0;
    const output = await inWindows(
      protocol(4, 3),
      sources,
      () => {
        const value = 2 ** run++;
        return Promise.resolve(plane(4, 4, 1, () => value));
      },
    );
    assertEquals([...output.data], meanByHand(width, height));
  });
}

/** Window k says 2^k everywhere; walks the script's four loops pixel by pixel. */
function meanByHand(width: number, height: number): number[] {
  const said = Array.from({ length: width * height }, (): number[] => []);
  let run = 0;
  const say = (x: number, y: number): void => {
    for (let j = y; j < y + 4; j++) {
      for (let i = x; i < x + 4; i++) said[j * width + i]!.push(2 ** run);
    }
    run++;
  };
  for (let y = 0; y < height - 3; y += 3) {
    for (let x = 0; x < width - 3; x += 3) say(x, y);
  }
  for (let y = 0; y < height - 3; y += 3) say(width - 4, y);
  for (let x = 0; x < width - 3; x += 3) say(x, height - 4);
  say(width - 4, height - 4);
  return said.map((values) =>
    Math.fround(values.reduce((a, b) => a + b) / values.length)
  );
}

Deno.test("windows: a pair smaller than a window is refused", async () => {
  await assertRejects(
    () =>
      inWindows(
        protocol(4, 3),
        placed(9, 3),
        ({ ir }) => Promise.resolve(ir),
      ),
    RangeError,
    "Cannot fuse a 9x3 pair under protocol windows: the network sees windows of 4x4",
  );
});
