import { leastSide } from "../../models/small/borders_of.ts";
import type { SmallNetwork } from "../../models/small/small_network.ts";
import { openKernels } from "../../numeric/open_kernels.ts";
import { refuseSources } from "../guard/refuse_sources.ts";
import type { ChainKernel } from "./chain_kernel.ts";
import { layOutNetwork, type NetworkLayout } from "./lay_out_network.ts";
import { LAYER_KERNELS } from "./layers_wasm.ts";

/** The kernels' one call: see `assembly/layers/kernels.ts`. */
interface Calls {
  fuse(
    values: number,
    steps: number,
    count: number,
    lag: number,
    width: number,
    height: number,
    pitch: number,
    first: number,
    second: number,
    target: number,
  ): void;
}

/**
 * A small network on kernels of our own: one pass over the rows on one thread, four pixels an instruction.
 *
 * A pixel's sums are added in the same order wherever it lies, and WebAssembly's arithmetic is fully defined: the same
 * bits on every engine.
 */
export function openNetworkKernel(network: SmallNetwork): ChainKernel {
  const { calls, base, memory } = openKernels<Calls>(LAYER_KERNELS);
  const least = leastSide(network);
  let laid: NetworkLayout & { readonly width: number; readonly height: number };
  return (sources) => {
    refuseSources(least, sources);
    const { width, height } = sources.ir;
    if (laid?.width !== width || laid.height !== height) {
      const layout = layOutNetwork(network, width, height, base);
      laid = { ...layout, width, height };
    }
    const buffer = memory(laid.end - base);
    const put = (address: number, numbers: Float32Array): void =>
      new Float32Array(buffer, address, numbers.length).set(numbers);

    new Int32Array(buffer, laid.values, laid.table.length).set(laid.table);
    for (const [address, numbers] of laid.tensors) {
      new Uint8Array(buffer, address, numbers.byteLength)
        .set(
          new Uint8Array(
            numbers.buffer,
            numbers.byteOffset,
            numbers.byteLength,
          ),
        );
    }
    new Uint8Array(buffer).fill(0, ...laid.rings);
    put(laid.first, sources.ir.data);
    put(laid.second, sources.vi.data);
    calls.fuse(
      laid.values,
      laid.steps,
      network.steps.length,
      laid.lag,
      width,
      height,
      laid.pitch,
      laid.first,
      laid.second,
      laid.target,
    );
    const data = new Float32Array(buffer, laid.target, width * height).slice();
    return { width, height, channels: 1, data };
  };
}
