import type { TrainableNetwork } from "../networks/chain_network.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import type { Tape } from "../tape/tape.ts";
import { numberOf } from "../tape/sums.ts";
import { contentLosses } from "./content_losses.ts";
import { patchView } from "./patch_view.ts";

/** One patch's sources, grey levels. */
export interface PatchSources {
  readonly side: number;
  readonly ir: Uint8Array;
  readonly vi: Uint8Array;
}

/** What one patch gives. */
export interface PatchResult {
  /** By name, not weighted. */
  readonly losses: Readonly<Record<string, number>>;
  /** Of the weighted sum, for each group of parameters. */
  readonly gradients: readonly Float32Array[];
}

/** Losses and gradients of a patch under these parameters. */
export function evaluatePatch(
  tape: Tape,
  network: TrainableNetwork,
  recipe: Recipe,
  parameters: readonly Float32Array[],
  { side, ir, vi }: PatchSources,
): PatchResult {
  tape.clear();
  const plane = { channels: 1, height: side, width: side };
  const source = (levels: Uint8Array) =>
    tape.constant(plane, Float32Array.from(levels, (level) => level / 255));
  const variables = network.parameters.map((form, at) =>
    tape.variable(form, parameters[at]!)
  );
  const a = source(ir);
  const b = source(vi);
  const { fused } = network.run(tape, variables, a, b);
  const found = contentLosses(patchView(tape, a, b, fused), recipe.losses);
  const losses = Object.fromEntries(
    found.map(({ name, value }) => [name, numberOf(tape, value)]),
  );
  tape.backward(...found.map(({ value, weight }) => [value, weight] as const));
  return {
    losses,
    gradients: variables.map((variable) => tape.readGradient(variable)),
  };
}
