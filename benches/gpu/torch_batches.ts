/** PyTorch's time for a chain on the card of this machine, or on its processor where it finds no card. */
import type { SourcePlanes } from "../../src/image/source_planes.ts";
import type { Chain } from "../../src/models/chain/chain.ts";
import { converse } from "../python/converse.ts";
import { findPython } from "../python/find_python.ts";

/** What PyTorch took, and how right it was. */
export interface TorchBatches {
  /** What it says it ran on. */
  readonly device: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Pairs in its memory at a time. */
  readonly pairs: number;
  /** Its output of the one pair, row by row. */
  readonly output: Float32Array;
  /** By way, `eager` or `compiled`: milliseconds a pair, one number a sample, or why there is none. */
  readonly ways: ReadonlyMap<string, readonly number[] | string>;
}

const PAIRS = { gpu: 64, cpu: 4 } as const;
const WAYS = ["eager", "compiled"] as const;

/**
 * Times many copies of a pair that lie in its memory, after three runs that do not count; in float32, with the settings that
 * PyTorch has by itself, and the fastest of cuDNN's kernels.
 *
 * @param asked the interpreter to take; the usual ones unless told.
 * @throws {Error} if there is no Python with PyTorch.
 */
export async function torchBatches(
  { inputs, layers }: Chain,
  { ir, vi }: SourcePlanes,
  samples: number,
  asked: string | undefined,
): Promise<TorchBatches> {
  const found = await findPython(asked, ["torch"]);
  if (found.path === null) throw new Error(found.reason);
  await using python = converse(found.path, "torch_chain.py");
  const first = await python.ask({
    layers: layers.map((layer) => ({
      ...layer,
      weights: base64(layer.weights),
      bias: base64(layer.bias),
    })),
    inputs,
    width: ir.width,
    height: ir.height,
    ir: base64(ir.data),
    vi: base64(vi.data),
    pairs: PAIRS,
  }) as
    | { readonly missing: string }
    | Omit<TorchBatches, "output" | "ways"> & {
      readonly missing: null;
      readonly output: string;
    };
  if (first.missing !== null) throw new Error(first.missing);
  const { device, versions, pairs } = first;
  const ways = new Map<string, readonly number[] | string>();
  for (const way of WAYS) {
    const { missing, milliseconds } = await python.ask({ way, samples }) as {
      readonly missing?: string;
      readonly milliseconds: readonly number[];
    };
    ways.set(way, missing ?? milliseconds);
  }
  const output = new Float32Array(Uint8Array.fromBase64(first.output).buffer);
  return { device, versions, pairs, output, ways };
}

function base64(numbers: Float32Array): string {
  const { buffer, byteOffset, byteLength } = numbers;
  return new Uint8Array(buffer, byteOffset, byteLength).toBase64();
}
