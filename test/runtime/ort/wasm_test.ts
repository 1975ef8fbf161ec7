import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { HAND_COMPUTED } from "../hand_computed.ts";
import { planeBits } from "../plane_bits.ts";
import { seededSources } from "../seeded_sources.ts";
import { seededStudent } from "../seeded_student.ts";

Deno.test("wasm: one thread, no adapter, versions in the engine's description", async () => {
  await using wasm = await openBackend("wasm");
  assertEquals(wasm.id, "wasm");
  const { version, ...engine } = wasm.engine;
  assertEquals(engine, {
    name: "onnxruntime-web",
    optimisation: "basic",
    threads: 1,
    adapter: null,
  });
  assertEquals(/^\d+\.\d+\.\d+$/.test(version), true, version);
});

for (const { name, graph, width, height, ir, vi, fused } of HAND_COMPUTED) {
  Deno.test(`wasm: ${name} of ${width}x${height} is what the hand computes`, async () => {
    await using wasm = await openBackend("wasm");
    await using session = await wasm.open(encodeOnnx(graph));
    const output = await session.run({
      ir: { width, height, channels: 1, data: Float32Array.from(ir) },
      vi: { width, height, channels: 1, data: Float32Array.from(vi) },
    });
    assertEquals(output, {
      width,
      height,
      channels: 1,
      data: Float32Array.from(fused),
    });
  });
}

for (const [width, height] of [[64, 48], [33, 47], [5, 3]] as const) {
  Deno.test(`wasm: the same bits from run to run and session to session, ${width}x${height}`, async () => {
    await using wasm = await openBackend("wasm");
    await using one = await wasm.open(seededStudent());
    await using other = await wasm.open(seededStudent());
    const sources = seededSources(width, height);
    const expected = planeBits(await one.run(sources));
    assertEquals([expected.width, expected.height], [width, height]);
    assertEquals(planeBits(await one.run(sources)), expected);
    assertEquals(planeBits(await other.run(sources)), expected);
    await using different = await wasm.open(seededStudent(2));
    assertNotEquals(planeBits(await different.run(sources)), expected);
  });
}

Deno.test("wasm: overlapping runs of several sizes give what they give alone", async () => {
  await using wasm = await openBackend("wasm");
  await using session = await wasm.open(seededStudent());
  const sources = [[48, 32], [7, 9], [31, 64], [48, 32]].map(([w, h]) =>
    seededSources(w!, h!)
  );
  const alone = [];
  for (const pair of sources) alone.push(planeBits(await session.run(pair)));
  const together = await Promise.all(sources.map((pair) => session.run(pair)));
  assertEquals(together.map(planeBits), alone);
});

Deno.test("wasm: an output stays as it is when the session runs again or is disposed", async () => {
  await using wasm = await openBackend("wasm");
  const session = await wasm.open(seededStudent());
  const output = await session.run(seededSources(16, 16));
  const before = planeBits(output);
  await session.run({
    ir: seededSources(16, 16).vi,
    vi: seededSources(16, 16).vi,
  });
  await session[Symbol.asyncDispose]();
  assertEquals(planeBits(output), before);
});

Deno.test("wasm: host and device share one memory, so nothing is resident", async () => {
  await using wasm = await openBackend("wasm");
  await using session = await wasm.open(seededStudent());
  assertEquals(await session.resident(seededSources(8, 8)), null);
});

Deno.test("wasm: sources of two sizes are refused, and the session goes on", async () => {
  await using wasm = await openBackend("wasm");
  await using session = await wasm.open(seededStudent());
  const { ir } = seededSources(8, 6);
  const { vi } = seededSources(6, 8);
  await assertRejects(
    () => session.run({ ir, vi }),
    RangeError,
    "Cannot fuse: infrared is 8x6, visible is 6x8",
  );
  assertEquals((await session.run(seededSources(8, 6))).width, 8);
});

for (
  const [what, onnx] of [
    ["bytes that are no graph", new TextEncoder().encode("not ONNX")],
    ["half a graph", seededStudent().slice(0, 500)],
    ["no bytes", new Uint8Array(0)],
  ] as const
) {
  Deno.test(`wasm: ${what} give an error, and the next graph opens`, async () => {
    await using wasm = await openBackend("wasm");
    await assertRejects(() => wasm.open(onnx), Error);
    await using session = await wasm.open(seededStudent());
    assertEquals((await session.run(seededSources(4, 4))).data.length, 16);
  });
}

Deno.test("wasm: an output that is no single plane is refused with its shape", async () => {
  const b = new GraphBuilder("two_planes");
  const graph = b.build(b.concat(b.input("ir"), b.input("vi")));
  const outputs = [{ name: "fused", dims: [1, 2, "H", "W"] }];
  await using wasm = await openBackend("wasm");
  await using session = await wasm.open(encodeOnnx({ ...graph, outputs }));
  await assertRejects(
    () => session.run(seededSources(4, 3)),
    TypeError,
    `Cannot read the network's output: expected "fused" as float32 [1,1,H,W] or [1,3,H,W], got float32 [1,2,3,4]`,
  );
});
