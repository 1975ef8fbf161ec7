import type { TrainedNetwork } from "./trained_schema.ts";

/** A trained network as a fuser of the catalogue: nothing is fetched for it. */
export interface TrainedEntry {
  readonly kind: "trained";
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly licence: TrainedNetwork["licence"];
  readonly architecture: string;
  readonly onnx: TrainedNetwork["onnx"];
  readonly ownKernels?: true;
  readonly protocols: string[];
  readonly weights: never[];
  readonly published: never[];
  readonly citation?: undefined;
  /** How it came about, and its numbers. */
  readonly trained: Pick<
    TrainedNetwork,
    "recipe" | "seed" | "data" | "channels" | "weights" | "weightsSha256"
  >;
}

/** Of an entry of `trained.json`. */
export function trainedEntry(network: TrainedNetwork): TrainedEntry {
  const { id, title, year, licence, onnx, ownKernels, protocols } = network;
  const { recipe, seed, data, channels, weights, weightsSha256 } = network;
  return {
    kind: "trained",
    id,
    title,
    year,
    licence,
    architecture: channels.join() === "2,4,1"
      ? "mmdrfuse_student"
      : "mirrored_chain",
    onnx,
    ...(ownKernels && { ownKernels }),
    protocols,
    weights: [],
    published: [],
    trained: { recipe, seed, data, channels, weights, weightsSha256 },
  };
}
