/** The kernels that are compiled to WebAssembly: where each comes from and where it goes. */

/** One module of kernels. */
export interface KernelSource {
  /** Entry file, in this folder. */
  readonly entry: string;
  /** The generated file, from the root of the project. */
  readonly target: string;
  /** What it holds, for the generated file's first line. */
  readonly what: string;
  /** The name it exports the module's bytes under. */
  readonly name: string;
}

/** All of them. */
export const KERNEL_MODULES: readonly KernelSource[] = [
  {
    entry: "metrics/kernels.ts",
    target: "src/metrics/kernels/kernels_wasm.ts",
    what: "The metrics' kernels",
    name: "METRIC_KERNELS",
  },
  {
    entry: "chain/kernels.ts",
    target: "src/runtime/simd/kernels_wasm.ts",
    what: "The chains' kernels",
    name: "CHAIN_KERNELS",
  },
  {
    entry: "layers/kernels.ts",
    target: "src/runtime/simd/layers_wasm.ts",
    what: "The small networks' kernels",
    name: "LAYER_KERNELS",
  },
  {
    entry: "train/kernels.ts",
    target: "src/train/tape/kernels_wasm.ts",
    what: "The kernels of training",
    name: "TRAIN_KERNELS",
  },
];
