/** The jobs of the released networks that are small and no chains. */
import { loadModel } from "../../src/bench/obtain/load_model.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { findModel } from "../../src/models/find_model.ts";
import type { Adapter } from "../../src/runtime/adapter.ts";
import { DigestMismatchError } from "../../src/store/digest_mismatch_error.ts";
import type { Store } from "../../src/store/store.ts";
import { UnobtainableError } from "../../src/store/unobtainable_error.ts";
import type { ContestPlan } from "../measure/contestant.ts";
import { networkContests } from "./network_contests.ts";

const MODELS = ["ultra-4k5", "lesefuse", "sdnet"] as const;

/** ONNX Runtime needs seconds for them at 64x48 on an adapter that computes on the CPU. */
const GPU_SIZES = { hardware: [640, 480], software: [64, 48] } as const;

/** Each on the CPU at 640x480, and on the adapter at what it can do; none whose weights cannot be had. */
export async function smallContests(
  store: Store,
  adapter: Adapter | null,
): Promise<ContestPlan[]> {
  const plans: ContestPlan[] = [];
  for (const id of MODELS) {
    try {
      const entry = findModel(defaultModels(), id);
      const { onnx } = await loadModel(entry, store, { verify: true });
      const name = `${id} on the CPU`;
      plans.push(
        ...networkContests({ name, onnx }, {
          sizes: [[640, 480]],
          backends: ["wasm", "simd"],
        }),
        ...adapter === null
          ? []
          : networkContests({ name: `${id} on the adapter`, onnx }, {
            sizes: [GPU_SIZES[adapter.class]],
            backends: ["webgpu", "wgsl"],
          }),
      );
    } catch (error) {
      if (
        !(error instanceof UnobtainableError) &&
        !(error instanceof DigestMismatchError)
      ) throw error;
    }
  }
  return plans;
}
