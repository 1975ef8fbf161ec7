import { assertEquals, assertRejects } from "@std/assert";
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { fakeGpu } from "./fake_gpu.ts";

for (const [machine, adapter] of [["WebGPU", undefined], ["adapter", null]]) {
  Deno.test(`backend: on a machine without ${machine}, auto is wasm and webgpu says what to do`, async () => {
    using _gpu = fakeGpu(adapter as null | undefined);
    assertEquals(await findAdapter(), null);
    await using backend = await openBackend("auto");
    assertEquals([backend.id, backend.engine.adapter], ["wasm", null]);
    await assertRejects(
      () => openBackend("webgpu"),
      Error,
      "Cannot open backend webgpu: there is no WebGPU adapter here; install a Vulkan driver",
    );
  });
}

Deno.test("backend: auto does not take a software adapter, asking by name does", async () => {
  using _gpu = fakeGpu({ description: "llvmpipe (LLVM 15.0.6, 256 bits)" });
  await using chosen = await openBackend("auto");
  assertEquals(chosen.id, "wasm");
  await using named = await openBackend("webgpu");
  assertEquals([named.id, named.engine.adapter?.class], ["webgpu", "software"]);
});

Deno.test("backend: auto takes a hardware adapter", async () => {
  using _gpu = fakeGpu({ description: "NVIDIA H100 80GB HBM3" });
  await using backend = await openBackend("auto");
  assertEquals(
    [backend.id, backend.engine.adapter?.name],
    ["webgpu", "NVIDIA H100 80GB HBM3"],
  );
});
