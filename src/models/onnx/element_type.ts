const NAMES = [
  "undefined",
  ...["float32", "uint8", "int8", "uint16", "int16", "int32", "int64"],
  ...["string", "bool", "float16", "float64", "uint32", "uint64"],
  ...["complex64", "complex128", "bfloat16"],
  ...["float8e4m3fn", "float8e4m3fnuz", "float8e5m2", "float8e5m2fnuz"],
  ...["uint4", "int4", "float4e2m1"],
];

/** The name of an element type by its number in `onnx.proto` (TensorProto.DataType). */
export function elementType(number: number): string {
  return NAMES[number] ?? `type ${number}`;
}
