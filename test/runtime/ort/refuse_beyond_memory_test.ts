import { assertRejects, assertThrows } from "@std/assert";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { OutOfMemoryError } from "../../../src/numeric/out_of_memory_error.ts";
import { refuseBeyondMemory } from "../../../src/runtime/ort/refuse_beyond_memory.ts";
import { openWasm } from "../../../src/runtime/ort/wasm.ts";

/** One convolution to so many channels and back: 4 bytes a channel and pixel, and as many again for what is between. */
function wide(channels: number, between = "Relu"): Uint8Array {
  const b = new GraphBuilder("wide");
  const conv = (name: string, dims: [number, number, number, number]) => ({
    name,
    dims,
    weight: new Float32Array(channels),
  });
  b.input("vi");
  const many = b.conv(b.input("ir"), conv("many", [channels, 1, 1, 1]));
  return encodeOnnx(
    b.build(b.conv(b.node(between, [many]), conv("one", [1, channels, 1, 1]))),
  );
}

const LARGE = { width: 1280, height: 1024 };

Deno.test("memory: a network that surely needs more than 4 GiB is refused with how many pixels it takes", () => {
  // 8000 bytes a pixel: 9.8 GiB, of which the engine takes 0.95 at least.
  assertThrows(
    () => refuseBeyondMemory(wide(1000))(LARGE),
    OutOfMemoryError,
    "Cannot run the network on 1280x1024: its values between the layers take 9.3 GiB at once, and WebAssembly has 4; take pictures of at most about 0.6 million pixels",
  );
});

Deno.test("memory: what may fit is tried, and what cannot be counted too", () => {
  refuseBeyondMemory(wide(400))(LARGE);
  refuseBeyondMemory(wide(1000))({ width: 640, height: 480 });
  refuseBeyondMemory(new TextEncoder().encode("not ONNX"))(LARGE);
  refuseBeyondMemory(wide(1000, "Mystery"))(LARGE);
});

Deno.test("memory: the referee refuses before it runs", async () => {
  await using backend = await openWasm();
  await using session = await backend.open(wide(1000));
  const plane = new Float32Array(LARGE.width * LARGE.height);
  await assertRejects(
    () =>
      session.run({
        ir: { ...LARGE, channels: 1, data: plane },
        vi: { ...LARGE, channels: 1, data: plane },
      }),
    OutOfMemoryError,
    "take pictures of at most",
  );
});
