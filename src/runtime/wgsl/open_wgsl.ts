import { chainOf } from "../../models/chain/chain_of.ts";
import type { Backend, Session } from "../backend.ts";
import { findAdapter } from "../find_adapter.ts";
import { openSession } from "./session.ts";

/** How the backend guards itself. */
export interface WgslOptions {
  /** Milliseconds after which a run counts as hung; 120 000 unless told. */
  readonly watchdogMs?: number;
}

/** Of the kernels; what they compute is the same as long as this is. */
const VERSION = "1";

/**
 * Our own compute shaders for networks that are chains, on the adapter of this machine: one dispatch a pair.
 *
 * Each session has a device of its own, so that sessions do not disturb each other.
 *
 * @throws {Error} where there is no adapter.
 */
export async function openWgsl(
  { watchdogMs = 120_000 }: WgslOptions = {},
): Promise<Backend> {
  const adapter = await findAdapter();
  if (adapter === null) {
    throw new Error(
      "Cannot open backend wgsl: there is no WebGPU adapter here; install a Vulkan driver (Debian: libvulkan1 mesa-vulkan-drivers for a software one) or take --backend wasm",
    );
  }
  return {
    id: "wgsl",
    engine: {
      name: "fusebench-wgsl",
      version: VERSION,
      optimisation: "none",
      threads: 1,
      adapter,
    },
    open(onnx): Promise<Session> {
      const found = chainOf(onnx);
      if (found.chain === null) {
        return Promise.reject(
          new TypeError(
            `Cannot run this network on our kernels: ${found.reason}; take --backend webgpu`,
          ),
        );
      }
      return openSession(found.chain, watchdogMs);
    },
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}
