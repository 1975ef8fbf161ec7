import { assertEquals } from "@std/assert";
import { EngineError } from "../../../src/runtime/ort/engine_error.ts";

const SOURCES = "/mnt/azure_nvme_temp/_work/1/s/onnxruntime/core";

/** What the engine said, collected from version 1.30.0, and what of it people are told. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    `Can't create a session. ERROR_CODE: 1, ERROR_MESSAGE: ${SOURCES}/graph/model.cc:203 onnxruntime::Model::Model(ModelProto &&, const PathString &, const IOnnxRuntimeOpSchemaRegistryList *, const logging::Logger &, const ModelOptions &) Unsupported model IR version: 99, max supported IR version: 13\n`,
    "Unsupported model IR version: 99, max supported IR version: 13",
  ],
  [
    `failed to call OrtRun(). ERROR_CODE: 1, ERROR_MESSAGE: ${SOURCES}/providers/cpu/math/element_wise_ops.h:583 void onnxruntime::BroadcastIterator::Append(ptrdiff_t, ptrdiff_t) axis == 1 || axis == largest was false. Attempting to broadcast an axis by a dimension other than 1. 300 by 301\n`,
    "axis == 1 || axis == largest was false. Attempting to broadcast an axis by a dimension other than 1. 300 by 301",
  ],
  [
    `failed to call OrtRun(). ERROR_CODE: 2, ERROR_MESSAGE: ${SOURCES}/framework/op_kernel.cc:83 virtual OrtValue *onnxruntime::OpKernelContext::OutputMLValue(int, const TensorShape &) [ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Tensor shape is too large\n`,
    "Tensor shape is too large",
  ],
  [
    `failed to call OrtRun(). ERROR_CODE: 1, ERROR_MESSAGE: ${SOURCES}/common/safeint.h:17 static void SafeIntExceptionHandler<onnxruntime::OnnxRuntimeException>::SafeIntOnOverflow() Integer overflow`,
    "Integer overflow",
  ],
  [
    `Can't create a session. ERROR_CODE: 9, ERROR_MESSAGE: Could not find an implementation for Add(6) node with name '/enc/conv.1/Add'`,
    "Could not find an implementation for Add(6) node with name '/enc/conv.1/Add'",
  ],
  [
    `failed to call OrtRun(). ERROR_CODE: 1, ERROR_MESSAGE: ${SOURCES}/providers/cpu/tensor/reshape_helper.h:86 onnxruntime::ReshapeHelper::ReshapeHelper(const TensorShape &, TensorShapeVector &, bool) size != 0 && (input_shape_size % size) == 0 was false. Input shape:{1,1,351,505}\n`,
    "size != 0 && (input_shape_size % size) == 0 was false. Input shape:{1,1,351,505}",
  ],
  [
    `${SOURCES}/framework/x.cc:1 auto (anonymous namespace)::Run(int)::<lambda>::operator()(int) const and ${SOURCES}/y.hpp fails`,
    "and fails",
  ],
];

Deno.test("engine errors carry the reason, without codes, paths of a build machine and signatures", () => {
  for (const [text, reason] of TEXTS) {
    const error = new EngineError(new Error(text));
    assertEquals(error.message, reason);
    assertEquals((error.cause as Error).message, text);
  }
  assertEquals(new EngineError("no error object").message, "no error object");
});

Deno.test("engine errors know when the 4 GiB were too small", () => {
  const outOfMemory = (text: string): boolean =>
    new EngineError(new Error(text)).outOfMemory;
  for (
    const text of [
      "failed to call OrtRun(). ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc",
      "memory access out of bounds",
      TEXTS[2]![0],
      TEXTS[3]![0],
    ]
  ) assertEquals(outOfMemory(text), true, text);
  for (const [text] of [TEXTS[0]!, TEXTS[1]!, TEXTS[4]!, TEXTS[5]!]) {
    assertEquals(outOfMemory(text), false, text);
  }
});
