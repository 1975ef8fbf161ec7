import { type Dtype, DTYPES } from "../dtypes.ts";
import { PickleGlobal, PickleObject } from "./pickle_value.ts";

const STORAGES: Readonly<Record<string, Dtype>> = {
  "torch.DoubleStorage": DTYPES.float64,
  "torch.FloatStorage": DTYPES.float32,
  "torch.HalfStorage": DTYPES.float16,
  "torch.BFloat16Storage": DTYPES.bfloat16,
  "torch.LongStorage": DTYPES.int64,
  "torch.IntStorage": DTYPES.int32,
  "torch.ShortStorage": DTYPES.int16,
  "torch.CharStorage": DTYPES.int8,
  "torch.ByteStorage": DTYPES.uint8,
  "torch.BoolStorage": DTYPES.bool,
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
  return Object.keys(STORAGES).map((name) => new PickleGlobal(name));
}

/** The element type of a storage class, undefined for any other name. */
export function dtypeOfStorageClass(name: string): Dtype | undefined {
  return Object.hasOwn(STORAGES, name) ? STORAGES[name] : undefined;
}
