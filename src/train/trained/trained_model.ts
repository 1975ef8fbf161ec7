import { sha256Hex } from "../../canon/digest.ts";
import { chainOf } from "../../models/chain/chain_of.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { encodeOnnx } from "../../models/onnx/encode.ts";
import { chainArchitecture, chainGraph } from "../export/chain_graph.ts";
import { chainStateDict } from "../export/chain_state_dict.ts";
import type { TrainedNetwork } from "./train_network.ts";
import type { TrainedEntry } from "./trained_entry_schema.ts";

/** A trained network as files. */
export interface TrainedModel {
  readonly onnx: Uint8Array<ArrayBuffer>;
  readonly entry: TrainedEntry;
}

/** What a trained network may run under: planes in [0, 1] come out of a tanh. */
const PROTOCOLS = ["imsave-stretch", "clip-round"];

/**
 * Exports a trained network: the same parameters give the same bytes.
 *
 * @param licences of the data it saw.
 * @param models whose weights it started from or was taught by: their terms follow.
 */
export async function trainedModel(
  { recipe, identity, network, parameters }: TrainedNetwork,
  licences: readonly string[],
  models: readonly Pick<ModelEntry, "id" | "licence">[],
): Promise<TrainedModel> {
  const { channels } = network;
  const onnx = encodeOnnx(
    chainGraph(channels, chainStateDict(network, parameters)),
  );
  const entry: TrainedEntry = {
    id: `${recipe.id}-seed-${identity.seed}`,
    title: `${recipe.title} (seed ${identity.seed})`,
    kind: "network",
    architecture: chainArchitecture(channels),
    onnx: { sha256: await sha256Hex(onnx), bytes: onnx.length },
    ...(chainOf(onnx).chain === null ? {} : { chain: true }),
    protocols: PROTOCOLS,
    licences: {
      data: [...licences],
      models: models.map(({ id, licence }) => ({ id, ...licence })),
    },
    training: {
      recipe: recipe.id,
      recipeDigest: identity.recipe,
      dataDigest: identity.data,
      startDigest: identity.start,
      taughtDigest: identity.taught,
      codeDigest: identity.code,
      seed: identity.seed,
      steps: recipe.steps,
      batch: recipe.batch,
      parameters: parameters.reduce((sum, { length }) => sum + length, 0),
    },
  };
  return { onnx, entry };
}
