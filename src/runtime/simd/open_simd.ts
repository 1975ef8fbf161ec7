import { ownNetworkOf } from "../../models/small/own_network.ts";
import type { Backend, Session } from "../backend.ts";
import { openChainKernel } from "./chain_kernel.ts";
import { openNetworkKernel } from "./network_kernel.ts";
import { SIMD_KERNELS } from "./simd_kernels.ts";

/** Our own WebAssembly kernels for chains and other small networks: one thread of the CPU, the same bits on every machine. */
export function openSimd(): Promise<Backend> {
  return Promise.resolve({
    id: "simd",
    engine: { ...SIMD_KERNELS, adapter: null },
    open: (onnx) => Promise.try(openSession, onnx),
    async [Symbol.asyncDispose](): Promise<void> {},
  });
}

function openSession(onnx: Uint8Array): Session {
  const found = ownNetworkOf(onnx);
  if (found.own === null) {
    throw new TypeError(
      `Cannot run this network on our kernels: ${found.reason}; take --backend wasm`,
    );
  }
  const fuse = "chain" in found.own
    ? openChainKernel(found.own.chain)
    : openNetworkKernel(found.own.network);
  return {
    run: (sources) => Promise.try(fuse, sources),
    resident: () => Promise.resolve(null),
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}
