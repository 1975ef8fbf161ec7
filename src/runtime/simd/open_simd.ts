import { chainOf } from "../../models/chain/chain_of.ts";
import type { Backend, Session } from "../backend.ts";
import { openChainKernel } from "./chain_kernel.ts";
import { SIMD_KERNELS } from "./simd_kernels.ts";

/** Our own WebAssembly kernels for networks that are chains: one thread of the CPU, the same bits on every machine. */
export function openSimd(): Promise<Backend> {
  return Promise.resolve({
    id: "simd",
    engine: { ...SIMD_KERNELS, adapter: null },
    open: (onnx) => Promise.try(openSession, onnx),
    async [Symbol.asyncDispose](): Promise<void> {},
  });
}

function openSession(onnx: Uint8Array): Session {
  const found = chainOf(onnx);
  if (found.chain === null) {
    throw new TypeError(
      `Cannot run this network on our kernels: ${found.reason}; take --backend wasm`,
    );
  }
  const fuse = openChainKernel(found.chain);
  return {
    run: (sources) => Promise.try(fuse, sources),
    resident: () => Promise.resolve(null),
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}
