import type { Plane } from "../../image/plane.ts";
import { type Chain, leastSideOf } from "../../models/chain/chain.ts";
import { openKernels } from "../../numeric/open_kernels.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { CHAIN_KERNELS } from "./kernels_wasm.ts";
import { layOut } from "./lay_out.ts";
import { packWeights } from "./pack_weights.ts";
import { refuseSources } from "../guard/refuse_sources.ts";
import { splat } from "./splat.ts";

/** The kernels' one call: see `assembly/chain/kernels.ts`. */
interface Calls {
  fuse(
    layers: number,
    count: number,
    width: number,
    height: number,
    pitch: number,
    first: number,
    second: number,
    target: number,
  ): void;
}

/**
 * Runs a chain on two planes of one channel.
 *
 * @throws {RangeError} if they differ in size, or are smaller than 2 × 2 where a layer mirrors its input.
 * @throws {OutOfMemoryError} if they are too large for the memory.
 */
export type ChainKernel = (sources: SourcePlanes) => Plane;

const ACTIVATIONS = { none: 0, relu: 1, tanh: 2 } as const;

/**
 * A chain on kernels of our own: one pass over the rows on one thread, four pixels an instruction.
 *
 * A pixel's sums are added in the same order wherever it lies, and WebAssembly's arithmetic is fully defined: the same
 * bits on every engine.
 */
export function openChainKernel(chain: Chain): ChainKernel {
  const { inputs, layers } = chain;
  const { calls, base, memory } = openKernels<Calls>(CHAIN_KERNELS);
  const weights = layers.map(packWeights);
  const biases = layers.map(({ bias }) => splat(bias));
  return (sources) => {
    refuseSources(leastSideOf(chain), sources);
    const { width, height } = sources.ir;
    const layout = layOut(layers, width, height, base);
    const { table, pitch, first, second, target } = layout;
    const buffer = memory(layout.end - base);
    const put = (address: number, numbers: ArrayLike<number>): void =>
      new Float32Array(buffer, address, numbers.length).set(numbers);

    const rows: number[] = [];
    for (const [index, layer] of layers.entries()) {
      const places = layout.layers[index]!;
      put(places.weights, weights[index]!);
      put(places.bias, biases[index]!);
      new Uint8Array(buffer, places.ring, places.ringLength).fill(0);
      rows.push(
        layer.inChannels,
        layer.outChannels,
        layer.padding === "reflect" ? 1 : 0,
        ACTIVATIONS[layer.activation],
        places.weights,
        places.bias,
        places.ring,
      );
    }
    new Int32Array(buffer, table, rows.length).set(rows);
    put(first, sources[inputs[0]].data);
    put(second, sources[inputs[1]].data);
    calls.fuse(
      table,
      layers.length,
      width,
      height,
      pitch,
      first,
      second,
      target,
    );
    const data = new Float32Array(buffer, target, width * height).slice();
    return { width, height, channels: 1, data };
  };
}
