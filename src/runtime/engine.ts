import type { Adapter } from "./adapter.ts";

/** What ran a network: every setting that can change its last digits. */
export interface Engine extends Software {
  /** The GPU adapter, or null on the CPU. */
  readonly adapter: Adapter | null;
}

/** The part of an engine that is the same on every machine. */
export interface Software {
  /** Package name, such as `onnxruntime-web`. */
  readonly name: string;
  /** Package version. */
  readonly version: string;
  /** Graph optimisation level given to the engine; `none` for kernels of our own. */
  readonly optimisation: "basic" | "none";
  /** Threads of the CPU kernels. */
  readonly threads: number;
}
