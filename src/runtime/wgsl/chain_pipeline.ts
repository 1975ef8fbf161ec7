import type { Chain } from "../../models/chain/chain.ts";
import { chainSource } from "./chain_source.ts";
import type { Device } from "./device.ts";
import { planTile, type TilePlan } from "./tile_plan.ts";

/** A chain as a compute pipeline of one device. */
export interface ChainPipeline {
  readonly pipeline: GPUComputePipeline;
  readonly tile: TilePlan;
}

/**
 * Compiles a chain for a device.
 *
 * @throws {Error} if the device's compiler refuses it.
 */
export function compileChain(
  device: Device,
  chain: Chain,
): Promise<ChainPipeline> {
  return device.attempt("compile a network for this adapter", async () => {
    const tile = planTile(chain);
    const module = device.gpu.createShaderModule({
      code: chainSource(chain, tile),
    });
    const pipeline = await device.gpu.createComputePipelineAsync({
      layout: "auto",
      compute: { module, entryPoint: "run_chain" },
    });
    return { pipeline, tile };
  });
}
