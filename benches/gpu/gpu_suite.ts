import { loadSuite } from "../../src/bench/suite/load_suite.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";

/** The backends that run on a GPU. */
export const GPU_BACKENDS = ["webgpu", "wgsl"] as const;

/** One network on the sample's scenes, which are ours, on backends of a GPU beside the referee. */
export async function gpuSuite(
  model: string,
  backends: readonly (typeof GPU_BACKENDS)[number][],
): Promise<Suite> {
  const sample = await loadSuite("sample");
  const fuser = sample.fusers.find((fuser) => fuser.model === model);
  return {
    ...sample,
    suite: "gpu",
    title: `${model} on a GPU`,
    fusers: [{ model, protocols: fuser?.protocols ?? ["imsave-stretch"] }],
    backends: ["wasm", ...backends],
    profiles: ["strict"],
  };
}
