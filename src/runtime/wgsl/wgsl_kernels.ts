import type { Software } from "../engine.ts";

/** Our compute shaders; what they compute is the same as long as the version is. */
export const WGSL_KERNELS: Software = {
  name: "fusebench-wgsl",
  version: "1",
  optimisation: "none",
  threads: 1,
};
