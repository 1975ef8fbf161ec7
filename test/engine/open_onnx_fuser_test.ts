import { assertEquals, assertRejects } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { openOnnxFuser } from "../../src/engine/open_onnx_fuser.ts";
import { average } from "../../src/models/classical/average.ts";
import { encodeOnnx } from "../../src/models/onnx/encode.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import type { BackendId } from "../../src/runtime/backend.ts";
import { seededStudent } from "../runtime/seeded_student.ts";

const protocol = findProtocol("levels-round");

Deno.test("onnx fuser: bytes, a protocol and a backend are all it takes", async () => {
  await using fuser = await openOnnxFuser(encodeOnnx(average()), {
    model: "mine",
    protocol,
    backend: "wasm",
  });
  assertEquals(
    [fuser.model, fuser.protocol, fuser.backend],
    ["mine", "levels-round", "wasm"],
  );
  const ir = { width: 2, height: 1, data: Uint8Array.of(0, 100) };
  const vi = { width: 2, height: 1, data: Uint8Array.of(10, 201) };
  assertEquals(await fuser.fuse({ ir, vi }), {
    width: 2,
    height: 1,
    data: Uint8Array.of(5, 151),
  });
  await assertRejects(
    () => fuser.fuse({ ir, vi: { ...vi, width: 1, height: 2 } }),
    RangeError,
  );
});

Deno.test("onnx fuser: its graph says whether kernels of our own run it", async () => {
  const placeOf = async (onnx: Uint8Array): Promise<BackendId> => {
    await using fuser = await openOnnxFuser(onnx, {
      model: "mine",
      protocol,
      backend: "simd",
    });
    return fuser.backend;
  };
  assertEquals(await placeOf(seededStudent()), "simd");
  assertEquals(await placeOf(encodeOnnx(average())), "wasm");
});

Deno.test("onnx fuser: a backend there is none of is no backend", async () => {
  await assertRejects(
    () =>
      openOnnxFuser(seededStudent(), {
        model: "mine",
        protocol,
        backend: "referee" as BackendId,
      }),
    UnknownNameError,
    'Cannot use backend "referee"',
  );
});
