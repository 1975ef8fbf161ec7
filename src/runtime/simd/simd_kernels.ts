import type { Software } from "../engine.ts";

/** Our kernels in WebAssembly; what they compute is the same as long as the version is. */
export const SIMD_KERNELS: Software = {
  name: "fusebench-simd",
  version: "1",
  optimisation: "none",
  threads: 1,
};
