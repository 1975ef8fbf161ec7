import type { DtypeName } from "./state_dict.ts";

/** How one element type lies in a weight file. */
export interface Dtype {
  readonly name: DtypeName;
  /** Bytes an element. */
  readonly size: number;
  /** Reads the element at a byte offset, little-endian, rounded to float32 when it is stored as one. */
  readonly read: (view: DataView, at: number) => number;
}

/** Every element type by its name. */
export const DTYPES: Readonly<Record<DtypeName, Dtype>> = {
  float64: {
    name: "float64",
    size: 8,
    read: (view, at) => view.getFloat64(at, true),
  },
  float32: {
    name: "float32",
    size: 4,
    read: (view, at) => view.getFloat32(at, true),
  },
  float16: { name: "float16", size: 2, read: readFloat16 },
  bfloat16: { name: "bfloat16", size: 2, read: readBfloat16 },
  int64: {
    name: "int64",
    size: 8,
    read: (view, at) => Number(view.getBigInt64(at, true)),
  },
  int32: {
    name: "int32",
    size: 4,
    read: (view, at) => view.getInt32(at, true),
  },
  int16: {
    name: "int16",
    size: 2,
    read: (view, at) => view.getInt16(at, true),
  },
  int8: {
    name: "int8",
    size: 1,
    read: (view, at) => view.getInt8(at),
  },
  uint8: {
    name: "uint8",
    size: 1,
    read: (view, at) => view.getUint8(at),
  },
  bool: {
    name: "bool",
    size: 1,
    read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
  },
};

/** IEEE 754 binary16, by integer operations and exact scalings by powers of two. */
function readFloat16(view: DataView, at: number): number {
  const bits = view.getUint16(at, true);
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return (sign * fraction) / 16777216;
  const significand = sign * (1024 + fraction);
  return exponent >= 25
    ? significand * (1 << (exponent - 25))
    : significand / (1 << (25 - exponent));
}

/** bfloat16 is the upper half of a float32. */
function readBfloat16(view: DataView, at: number): number {
  const widened = new DataView(new ArrayBuffer(4));
  widened.setUint32(0, view.getUint16(at, true) << 16);
  return widened.getFloat32(0);
}
