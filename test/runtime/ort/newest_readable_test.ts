import { assertRejects } from "@std/assert";
import { EngineError } from "../../../src/runtime/ort/engine_error.ts";
import { NEWEST_READABLE } from "../../../src/runtime/ort/newest_readable.ts";
import { refuseUnopenable } from "../../../src/runtime/ort/refuse_unopenable.ts";
import { tinyOnnx } from "../../models/onnx/tiny_onnx.ts";

Deno.test("the newest IR version and opset that are stated are the newest that the engine reads", async () => {
  const { irVersion, opset } = NEWEST_READABLE;
  await refuseUnopenable(tinyOnnx({ irVersion, opset }));
  await assertRejects(
    () => refuseUnopenable(tinyOnnx({ irVersion: irVersion + 1 })),
    EngineError,
    `Unsupported model IR version: ${irVersion + 1}`,
  );
  await assertRejects(
    () => refuseUnopenable(tinyOnnx({ opset: opset + 1 })),
    EngineError,
    `Opset ${opset + 1} is under development`,
  );
});
