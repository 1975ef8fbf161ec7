import { openOnnxFuser } from "../../engine/open_onnx_fuser.ts";
import type { Gray } from "../../image/gray.ts";
import { evaluateVariants } from "../../metrics/evaluate_variants.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { TrainingPair } from "../../train/data/training_pair.ts";
import type { NetworkUnit } from "./search_units.ts";

/**
 * Fuses pairs by a network under a protocol, and computes variants of what it makes; grey throughout.
 *
 * @param look at each fused picture.
 */
export async function scoreNetwork(
  onnx: Uint8Array,
  { pairs, variants, protocol, signal, look }: {
    readonly pairs: readonly TrainingPair[];
    readonly variants: readonly string[];
    readonly protocol: string;
    readonly signal: AbortSignal;
    look?(fused: Gray, pair: TrainingPair): void;
  },
): Promise<NetworkUnit["values"]> {
  await using fuser = await openOnnxFuser(onnx, {
    model: "searched",
    protocol: findProtocol(protocol),
    backend: "wasm",
  });
  const values = variants.map((): (number | null)[] => []);
  for (const pair of pairs) {
    signal.throwIfAborted();
    const { ir, vi } = await pair.read();
    const fused = await fuser.fuse({ ir, vi });
    look?.(fused, pair);
    const found = evaluateVariants({ ir, vi, fused }, variants);
    variants.forEach((id, at) => {
      const value = found.get(id);
      values[at]!.push(typeof value === "number" ? value : null);
    });
  }
  return Object.fromEntries(variants.map((id, at) => [id, values[at]!]));
}
