import type { WeightFormat } from "../models/weights/read_weights.ts";

/** A file to spoil. */
export interface FuzzFile {
  readonly name: string;
  /** Its format; a `pickle` is one that refers to torch's storages, `ncnn-param` and `ncnn-bin` have the other one beside them. */
  readonly format: WeightFormat | "pickle" | "ncnn-param" | "ncnn-bin";
  readonly bytes: Uint8Array;
  /** What lies in the same folder, by name. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}
