import { ownNetworkOf } from "../../models/small/own_network.ts";
import type { Backend, Session } from "../backend.ts";
import { needAdapter } from "../need_adapter.ts";
import { openSession } from "./session.ts";
import { WGSL_KERNELS } from "./wgsl_kernels.ts";

/** How the backend guards itself. */
export interface WgslOptions {
  /** Milliseconds after which a run counts as hung; 120 000 unless told. */
  readonly watchdogMs?: number;
}

/**
 * Our own compute shaders for chains and other small networks, on the adapter of this machine: one dispatch a pair for a chain, one a
 * convolution for others.
 *
 * Each session has a device of its own, so that sessions do not disturb each other.
 *
 * @throws {Error} where there is no adapter.
 */
export async function openWgsl(
  { watchdogMs = 120_000 }: WgslOptions = {},
): Promise<Backend> {
  const adapter = await needAdapter("wgsl");
  return {
    id: "wgsl",
    engine: { ...WGSL_KERNELS, adapter },
    open(onnx): Promise<Session> {
      const found = ownNetworkOf(onnx);
      if (found.own === null) {
        return Promise.reject(
          new TypeError(
            `Cannot run this network on our kernels: ${found.reason}; take --backend webgpu`,
          ),
        );
      }
      return openSession(found.own, watchdogMs);
    },
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}
