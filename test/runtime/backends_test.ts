import * as ort from "onnxruntime-web";
import { assertEquals, assertRejects } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import type { BackendId } from "../../src/runtime/backend.ts";
import {
  BACKEND_IDS,
  BACKENDS,
  type BackendTable,
} from "../../src/runtime/backends.ts";
import { describeEngine } from "../../src/runtime/describe_engine.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { ONNX_RUNTIME } from "../../src/runtime/ort/onnx_runtime.ts";
import { fakeGpu } from "./fake_gpu.ts";

Deno.test("backends: the stated version of ONNX Runtime is its own, and the pinned one", async () => {
  assertEquals(ort.env.versions.web, ONNX_RUNTIME.version);
  const { imports } = JSON.parse(
    await Deno.readTextFile(new URL("../../deno.json", import.meta.url)),
  );
  for (const path of ["", "/webgpu"]) {
    assertEquals(
      imports[`onnxruntime-web${path}`],
      `npm:${ONNX_RUNTIME.name}@${ONNX_RUNTIME.version}${path}`,
    );
  }
});

Deno.test("backends: an engine says of itself, opened, what is said of it before", async () => {
  using _gpu = fakeGpu({ description: "NVIDIA H100 80GB HBM3" });
  for (const id of BACKEND_IDS) {
    const engine = await describeEngine(id);
    await using backend = await openBackend(id);
    assertEquals([backend.id, backend.engine], [id, engine]);
    assertEquals(
      engine.adapter?.name,
      BACKENDS[id].device === "gpu" ? "NVIDIA H100 80GB HBM3" : undefined,
    );
  }
});

Deno.test("backends: where there is no adapter, those of the CPU are described all the same", async () => {
  using _gpu = fakeGpu(null);
  for (const id of BACKEND_IDS) {
    if (BACKENDS[id].device === "cpu") await describeEngine(id);
    else {
      await assertRejects(
        () => describeEngine(id),
        Error,
        `Cannot open backend ${id}: there is no WebGPU adapter here`,
      );
    }
  }
});

Deno.test("backends: one that takes chains only sends the rest to one of its device that takes any", () => {
  for (const { id, device, takes, instead } of Object.values(BACKENDS)) {
    assertEquals(BACKENDS[instead].takes, "any", id);
    assertEquals(BACKENDS[instead].device, device, id);
    if (takes === "any") assertEquals(instead, id);
  }
});

Deno.test("backends: only the referee differs from the referee by nothing", () => {
  assertEquals(
    BACKEND_IDS.filter((id) => BACKENDS[id].tolerance === 0),
    ["wasm"],
  );
});

Deno.test("backends: a name there is none of is an error that lists those there are", async () => {
  for (const name of ["cuda", "toString", ""]) {
    await assertRejects(
      () => openBackend(name as BackendId),
      UnknownNameError,
      `Cannot use backend "${name}": there is none of that name; choose one of wasm, simd, webgpu, wgsl`,
    );
  }
});

Deno.test("backends: a table that lacks one, or has one more, does not compile", () => {
  const { wasm, simd, webgpu, wgsl } = BACKENDS;
  // @ts-expect-error: wgsl is missing
  const short: BackendTable = { wasm, simd, webgpu };
  // @ts-expect-error: nothing is called cuda
  const long: BackendTable = { wasm, simd, webgpu, wgsl, cuda: wgsl };
  // @ts-expect-error: a row has its own name
  const swapped: BackendTable = { wasm: simd, simd: wasm, webgpu, wgsl };
  assertEquals([short, long, swapped].length, 3);
});
