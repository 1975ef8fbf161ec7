import { sha256Hex } from "../../canon/digest.ts";
import { DRAWN_LICENCE } from "../../canon/drawn_licence.ts";
import { ownNetworkOf } from "../../models/small/own_network.ts";
import { exportModel } from "../../models/export_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { trainedEntry } from "../../models/trained/trained_entry.ts";
import type { TrainedNetwork } from "../../models/trained/trained_schema.ts";
import { parameterBytes } from "../export/parameter_bytes.ts";
import { TANH_PROTOCOLS } from "../export/tanh_protocols.ts";
import { isFolder } from "../recipe/is_folder.ts";
import { trainedId } from "./trained_id.ts";
import type { TrainingOutcome } from "./train_network.ts";

/** A trained network as a file and as an entry of `trained.json`. */
export interface TrainedModel {
  readonly onnx: Uint8Array<ArrayBuffer>;
  readonly entry: TrainedNetwork;
}

/** What decided the terms of a trained network, and the year it is dated. */
export interface TrainedTerms {
  /** What the sources of the pairs it saw say about use. */
  readonly data: readonly string[];
  /** Models whose weights it started from or was taught by: their terms follow. */
  readonly models: readonly Pick<ModelEntry, "id" | "licence">[];
  readonly year: number;
}

/** A folder's path says nothing to others. */
const UNNAMED = "a folder of its user";

/** Exports a trained network, by the catalogue's own road: the same parameters give the same bytes. */
export async function trainedModel(
  { recipe, identity, network, parameters }: TrainingOutcome,
  terms: TrainedTerms,
): Promise<TrainedModel> {
  const { seed } = identity;
  const { start, data: { set } } = recipe;
  const from = typeof start === "string" ? "" : ` from ${start.model}`;
  const weights = parameterBytes(parameters);
  const known = {
    id: trainedId(recipe, seed),
    title: `${recipe.title}${from} (seed ${seed})`,
    year: terms.year,
    recipe: { id: recipe.id, sha256: identity.recipe },
    seed,
    data: { set: isFolder(set) ? UNNAMED : set, sha256: identity.data },
    licence: licenceOf(terms),
    channels: [...network.channels],
    weights: weights.toBase64(),
    weightsSha256: await sha256Hex(weights),
    protocols: [...TANH_PROTOCOLS],
  };
  const { onnx, sha256 } = await exportModel(
    trainedEntry({ ...known, onnx: { sha256: "", bytes: 0 } }),
  );
  const isTaken = ownNetworkOf(onnx).own !== null;
  return {
    onnx,
    entry: {
      ...known,
      onnx: { sha256, bytes: onnx.length },
      ...(isTaken ? { ownKernels: true } : {}),
    },
  };
}

/** Weights may be passed on where every pair was drawn here and every model they come from may be: of others nobody knows. */
function licenceOf(
  { data, models }: TrainedTerms,
): TrainedNetwork["licence"] {
  return {
    statement: [
      ...data.map((statement) => `Of its data: ${statement}`),
      ...models.map(({ id, licence }) => `Of ${id}: ${licence.statement}`),
    ].join("; "),
    redistributable: data.every((statement) => statement === DRAWN_LICENCE) &&
      models.every(({ licence }) => licence.redistributable),
  };
}
