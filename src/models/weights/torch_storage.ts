import type { DtypeName } from "./state_dict.ts";
import { PickleGlobal, PickleObject } from "./pickle_value.ts";

/** How one element type lies in a storage. */
export interface Dtype {
  readonly name: DtypeName;
  /** Bytes an element. */
  readonly size: number;
  /** Reads the element at a byte offset, little-endian, rounded to float32 when it is stored as one. */
  readonly read: (view: DataView, at: number) => number;
}

const DTYPES: Readonly<Record<string, Dtype>> = {
  "torch.DoubleStorage": {
    name: "float64",
    size: 8,
    read: (view, at) => view.getFloat64(at, true),
  },
  "torch.FloatStorage": {
    name: "float32",
    size: 4,
    read: (view, at) => view.getFloat32(at, true),
  },
  "torch.HalfStorage": { name: "float16", size: 2, read: readFloat16 },
  "torch.BFloat16Storage": { name: "bfloat16", size: 2, read: readBfloat16 },
  "torch.LongStorage": {
    name: "int64",
    size: 8,
    read: (view, at) => Number(view.getBigInt64(at, true)),
  },
  "torch.IntStorage": {
    name: "int32",
    size: 4,
    read: (view, at) => view.getInt32(at, true),
  },
  "torch.ShortStorage": {
    name: "int16",
    size: 2,
    read: (view, at) => view.getInt16(at, true),
  },
  "torch.CharStorage": {
    name: "int8",
    size: 1,
    read: (view, at) => view.getInt8(at),
  },
  "torch.ByteStorage": {
    name: "uint8",
    size: 1,
    read: (view, at) => view.getUint8(at),
  },
  "torch.BoolStorage": {
    name: "bool",
    size: 1,
    read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
  },
};

/** A storage a pickle refers to: its element type, and where its bytes lie in the archive. */
export class TorchStorage extends PickleObject {
  readonly kind = "a storage";

  constructor(
    readonly dtype: Dtype,
    readonly key: string,
    readonly length: number,
  ) {
    super();
  }
}

/** The storage classes as names a pickle may mention but not call. */
export function torchStorageClasses(): PickleGlobal[] {
  return Object.keys(DTYPES).map((name) => new PickleGlobal(name));
}

/** The element type of a storage class, undefined for any other name. */
export function dtypeOfStorageClass(name: string): Dtype | undefined {
  return Object.hasOwn(DTYPES, name) ? DTYPES[name] : undefined;
}

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
