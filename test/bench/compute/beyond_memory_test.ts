import { assertEquals, assertMatch } from "@std/assert";
import { beyondMemory } from "../../../src/bench/compute/beyond_memory.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";

/** One convolution to so many channels and back: 4 bytes a channel and pixel, and as many again for their ReLU. */
function wide(channels: number): Uint8Array {
  const b = new GraphBuilder("wide");
  const conv = (name: string, dims: [number, number, number, number]) => ({
    name,
    dims,
    weight: new Float32Array(channels),
  });
  b.input("vi");
  const many = b.conv(b.input("ir"), conv("many", [channels, 1, 1, 1]));
  return encodeOnnx(
    b.build(b.conv(b.relu(many), conv("one", [1, channels, 1, 1]))),
  );
}

Deno.test("memory: a network that surely needs more than 4 GiB is refused with how many pixels it takes", () => {
  // 8000 bytes a pixel: 9.8 GiB at 1280x1024, of which the engine takes 0.95 at least.
  assertMatch(
    beyondMemory(wide(1000))({ width: 1280, height: 1024 }) ?? "",
    /^its values between the layers take 9\.3 GiB at once, and WebAssembly has 4; take pictures of at most about 0\.6 million pixels/,
  );
});

Deno.test("memory: what may fit is tried, and what cannot be read too", () => {
  assertEquals(beyondMemory(wide(400))({ width: 1280, height: 1024 }), null);
  assertEquals(beyondMemory(wide(1000))({ width: 640, height: 480 }), null);
  const nothing = beyondMemory(new TextEncoder().encode("not ONNX"));
  assertEquals(nothing({ width: 1e4, height: 1e4 }), null);
});
