import type { LayerPlan } from "../../models/chain/seeded_chain.ts";

/**
 * The layers of a chain written as `2-4r-1rt`: the channels of the sources, then of each layer with its border, `r`eflect
 * or `z`ero, and what follows it, `t`anh, `n`othing or else ReLU.
 */
export function planOf(text: string): LayerPlan[] {
  return text.split("-").slice(1).map((layer) => ({
    outChannels: parseInt(layer),
    padding: layer.includes("r") ? "reflect" : "zero",
    activation: layer.includes("t")
      ? "tanh"
      : layer.includes("n")
      ? "none"
      : "relu",
  }));
}
