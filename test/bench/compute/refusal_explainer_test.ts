/** Networks that refuse sizes, and what is said of them. */
import { assertEquals, assertRejects } from "@std/assert";
import { cpuSessions } from "../../../src/bench/compute/cpu_sessions.ts";
import { refusalExplainer } from "../../../src/bench/compute/refusal_explainer.ts";
import type { Plane } from "../../../src/image/plane.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";

function sources(width: number, height: number, visible: 1 | 3): SourcePlanes {
  const plane = (channels: 1 | 3): Plane => ({
    width,
    height,
    channels,
    data: new Float32Array(channels * width * height),
  });
  return { ir: plane(1), vi: plane(visible) };
}

/** What is said of a network that takes some sizes, after it refused one. */
async function explain(
  takes: (width: number, height: number) => boolean,
  [width, height]: readonly [number, number],
  visible: 1 | 3 = 1,
): Promise<string> {
  const explained = refusalExplainer(({ ir, vi }) => {
    assertEquals([ir.channels, vi.channels], [1, visible]);
    return takes(ir.width, ir.height)
      ? Promise.resolve()
      : Promise.reject(new Error("no"));
  });
  return await explained(sources(width, height, visible), "axis 3");
}

const multipleOf = (multiple: number) => (width: number, height: number) =>
  width % multiple === 0 && height % multiple === 0;

Deno.test("refusal: the multiple a network takes is found, and protocols that complete sides to it", async () => {
  assertEquals(
    await explain(multipleOf(2), [496, 301]),
    "it refuses this size and takes sides that are multiples of 2; --protocol imsave-stretch-even or clip-round-even makes it 496x302",
  );
  assertEquals(
    await explain(multipleOf(16), [496, 301], 3),
    "it refuses this size and takes sides that are multiples of 16; --protocol rgb-multiple-16 makes it 496x304",
  );
});

Deno.test("refusal: where no protocol fits, that is said, and the multiple all the same", async () => {
  for (const multiple of [7, 16, 64]) {
    assertEquals(
      await explain(multipleOf(multiple), [495, 301]),
      `it refuses this size and takes sides that are multiples of ${multiple}; no protocol completes sides to those, pad and crop inside the network when exporting it`,
    );
  }
});

Deno.test("refusal: a size is not blamed that is not at fault", async () => {
  assertEquals(
    await explain(() => false, [496, 301]),
    "it refuses this size and every other that was tried (axis 3); sizes that were fixed when it was exported are the usual cause, export it with dynamic axes",
  );
  assertEquals(
    await explain((width) => width < 400, [496, 302]),
    "it refuses this size, but not every one (axis 3)",
  );
});

Deno.test("refusal: small pictures are tried once a network, not once a pair", async () => {
  let small = 0;
  const explained = refusalExplainer(({ ir: { width, height } }) => {
    if (width < 200) small++;
    return multipleOf(7)(width, height)
      ? Promise.resolve()
      : Promise.reject(new Error("no"));
  });
  await explained(sources(500, 301, 1), "");
  const once = small;
  await explained(sources(501, 302, 1), "");
  assertEquals([once > 0, small], [true, once]);
});

Deno.test("refusal: a U-Net says so through the engine, without a word of the engine's", async () => {
  const b = new GraphBuilder("unet");
  const [ir, vi] = [b.input("ir"), b.input("vi")];
  const half = b.maxPool(vi, 2, { stride: 2 });
  const onnx = encodeOnnx(b.build(b.add(b.resizeCubic(half, 2), ir)));
  const session = await cpuSessions([{ id: "unet", onnx }]).get("wasm", "unet");
  const { width } = await session.run(sources(64, 48, 1));
  assertEquals(width, 64);
  const error = await assertRejects(
    () => session.run(sources(65, 48, 1)),
    RangeError,
  );
  assertEquals(
    error.message,
    "Cannot run unet on 65x48: it refuses this size and takes sides that are multiples of 2; --protocol imsave-stretch-even or clip-round-even makes it 66x48",
  );
});
