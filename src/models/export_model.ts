import { UnknownNameError } from "../canon/unknown_name_error.ts";
import { sha256Hex } from "../canon/digest.ts";
import { ARCHITECTURES } from "./architectures.ts";
import type { ModelEntry } from "./models_schema.ts";
import { encodeOnnx } from "./onnx/encode.ts";
import type { Graph } from "./onnx/graph.ts";
import { trainedState } from "./trained/trained_state.ts";
import { readWeights } from "./weights/read_weights.ts";
import type { StateDict, Tensor } from "./weights/state_dict.ts";

/** A fuser as ONNX. */
export interface ExportedModel {
  /** Id of its entry. */
  readonly id: string;
  /** The file. */
  readonly onnx: Uint8Array<ArrayBuffer>;
  /** Digest of `onnx`. */
  readonly sha256: string;
  /** What `onnx` encodes. */
  readonly graph: Graph;
  /** The weight files it was made from, with the digests of the bytes that came. */
  readonly weights: readonly {
    readonly name: string;
    readonly sha256: string;
  }[];
}

/**
 * Makes a model's ONNX file from the bytes of its weight files, by name (a rule has none). The same bytes give the same
 * file on every machine.
 *
 * Digests are taken, not judged: `verifyExport` does that.
 *
 * @throws {WeightsError} if a weight file cannot be read.
 * @throws {UnknownNameError} if there is no such architecture.
 * @throws {RangeError} if a file is missing, or its tensors are not those of the architecture.
 */
export async function exportModel(
  entry: ModelEntry,
  weights: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<ExportedModel> {
  const build = ARCHITECTURES.get(entry.architecture);
  if (build === undefined) {
    throw new UnknownNameError(
      `export ${entry.id} as architecture`,
      entry.architecture,
      [...ARCHITECTURES.keys()],
    );
  }
  if (entry.kind === "trained") {
    const { channels, weights: numbers } = entry.trained;
    const sha256 = await sha256Hex(Uint8Array.fromBase64(numbers));
    const state = trainedState(channels, numbers);
    return await exported(entry, build(state), [{ name: "trained", sha256 }]);
  }
  const digests: { name: string; sha256: string }[] = [];
  for (const { name } of entry.weights) {
    const bytes = weights.get(name);
    if (bytes === undefined) {
      throw new RangeError(
        `Cannot export ${entry.id}: its weights ${name} were not given`,
      );
    }
    digests.push({ name, sha256: await sha256Hex(bytes) });
  }
  const states: [string, StateDict][] = [];
  for (const { name, format } of entry.weights) {
    const state = await readWeights(
      format,
      weights.get(name)!,
      name,
      weights,
    );
    if (state.size > 0) states.push([name, state]);
  }
  return await exported(entry, build(join(states)), digests);
}

async function exported(
  { id }: ModelEntry,
  graph: Graph,
  weights: ExportedModel["weights"],
): Promise<ExportedModel> {
  const onnx = encodeOnnx(graph);
  return {
    id,
    onnx,
    sha256: await sha256Hex(onnx),
    graph,
    weights,
  };
}

/** The tensors of the one file that has any as they are; of several, each under its file's name. */
function join(states: readonly [string, StateDict][]): StateDict {
  const [first] = states;
  if (first !== undefined && states.length === 1) return first[1];
  const joined = new Map<string, Tensor>();
  for (const [file, state] of states) {
    for (const [name, tensor] of state) joined.set(`${file}/${name}`, tensor);
  }
  return joined;
}
