/** VGG-19 from a file of its user. */
import { decodeOnnx } from "../../models/onnx/decode.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import type { StateDict, Tensor } from "../../models/weights/state_dict.ts";
import { WeightsError } from "../../models/weights/weights_error.ts";
import type { FeatureSource } from "./feature_source.ts";
import { readTorch } from "./read_torch.ts";
import { VGG_LAYERS, type VggInput } from "./vgg19.ts";

/** How an ONNX file begins: its first field is a number, the version of its format. */
const ONNX = 8;

/**
 * The feature network in such a file: torchvision's state dict, whose classifier may be left out (80 MB of 575), or an ONNX
 * export.
 *
 * @param name what errors call the file.
 */
export function vgg19Source(
  name: string,
  bytes: Uint8Array,
  input: VggInput,
): FeatureSource {
  const [id, title] = input === "unit"
    ? ["vgg19", "VGG-19"]
    : ["vgg19-imagenet", "VGG-19 (scaled as for ImageNet)"];
  return { id, title, kind: `vgg19-${input}`, files: [{ name, bytes }] };
}

/**
 * Its tensors under torchvision's names. Of an ONNX file the first sixteen convolutions are taken, in their order.
 *
 * @throws {WeightsError} if the bytes are neither of both.
 */
export async function readVgg19(
  bytes: Uint8Array,
  file: string,
): Promise<StateDict> {
  if (bytes[0] !== ONNX) return await readTorch(bytes, file);
  const { nodes, initializers } = graphOf(bytes, file);
  const stored = new Map(initializers.map((one) => [one.name, one]));
  const convolutions = nodes.filter(({ op }) => op === "Conv");
  const state = new Map<string, Tensor>();
  VGG_LAYERS.flatMap(({ places }) => places).forEach((place, at) => {
    const inputs = convolutions[at]?.inputs ?? [];
    ["weight", "bias"].forEach((part, slot) => {
      const found = stored.get(inputs[slot + 1] ?? "");
      if (found === undefined || !(found.data instanceof Float32Array)) return;
      const { dims, data } = found;
      state.set(`features.${place}.${part}`, { dims, data, dtype: "float32" });
    });
  });
  return state;
}

function graphOf(bytes: Uint8Array, file: string): Graph {
  try {
    return decodeOnnx(bytes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message.replace(/^Cannot read this ONNX file: /, "");
    throw new WeightsError(file, reason);
  }
}
