import type { WeightFormat } from "../models/weights/read_weights.ts";

/** A file to spoil. */
export interface FuzzFile {
  readonly name: string;
  /** Its format; a `pickle` is one that refers to torch's storages. */
  readonly format: WeightFormat | "pickle";
  readonly bytes: Uint8Array;
  /** What lies in the same folder, by name. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}
