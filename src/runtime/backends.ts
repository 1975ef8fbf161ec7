/**
 * Every backend, one row each, and all that is known of it before it is opened.
 *
 * Engines are loaded when `open` is called and not before.
 */
import type { Backend, BackendId } from "./backend.ts";
import type { Software } from "./engine.ts";
import { ONNX_RUNTIME } from "./ort/onnx_runtime.ts";
import { SIMD_KERNELS } from "./simd/simd_kernels.ts";
import { WGSL_KERNELS } from "./wgsl/wgsl_kernels.ts";

/** What is known of a backend. */
export interface BackendRow {
  readonly id: BackendId;
  /** `gpu`: one run at a time, in a process of its own; `cpu`: any thread runs it. */
  readonly device: "cpu" | "gpu";
  /** Which networks it takes; `small`: chains of small convolutions and other small networks. */
  readonly takes: "any" | "small";
  /** Where a network runs that it does not take; itself where it takes any. */
  readonly instead: BackendId;
  /** How far a raw output value may be from the referee's, as a part of the protocol's range; of kernels of our own, a chain's. */
  readonly tolerance: number;
  /** For people; completes "it runs". */
  readonly note: string;
  /** Whose kernels, and how they are set up. */
  readonly software: Software;
  /** @throws {Error} if what it needs is not here. */
  open(): Promise<Backend>;
}

/** A row for every backend and for nothing else; anything less does not compile. */
export type BackendTable = {
  readonly [Id in BackendId]: BackendRow & { readonly id: Id };
};

/** The table, in the order in which backends are listed. */
export const BACKENDS: BackendTable = {
  wasm: {
    id: "wasm",
    device: "cpu",
    takes: "any",
    instead: "wasm",
    tolerance: 0,
    note: "any network; the referee",
    software: ONNX_RUNTIME,
    open: async () => (await import("./ort/wasm.ts")).openWasm(),
  },
  simd: {
    id: "simd",
    device: "cpu",
    takes: "small",
    instead: "wasm",
    tolerance: 1e-6,
    note: "chains and other small networks only",
    software: SIMD_KERNELS,
    open: async () => (await import("./simd/open_simd.ts")).openSimd(),
  },
  webgpu: {
    id: "webgpu",
    device: "gpu",
    takes: "any",
    instead: "webgpu",
    tolerance: 1e-5,
    note: "any network",
    software: ONNX_RUNTIME,
    open: async () => (await import("./ort/webgpu.ts")).openWebGpu(),
  },
  wgsl: {
    id: "wgsl",
    device: "gpu",
    takes: "small",
    instead: "webgpu",
    tolerance: 1e-6,
    note: "chains and other small networks only",
    software: WGSL_KERNELS,
    open: async () => (await import("./wgsl/open_wgsl.ts")).openWgsl(),
  },
};

/** The names `--backend` takes, `auto` aside. */
export const BACKEND_IDS = Object.keys(BACKENDS) as readonly BackendId[];
