/** A chain pixel by pixel in float64, on nested arrays. */
import type { Chain, ChainLayer } from "../../../src/models/chain/chain.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";
import { conv3x3, type Image, relu, tanh } from "../../models/reference.ts";
import { sameConv } from "../../models/reference_layers.ts";
import { referenceConv } from "../../models/seeded.ts";

/** The fused values, row by row. */
export function slowChain(
  { inputs, layers }: Chain,
  sources: SourcePlanes,
): number[] {
  const { width, height } = sources.ir;
  let image: Image = inputs.map((name) =>
    Array.from(
      { length: height },
      (_, y) => [...sources[name].data.subarray(y * width, (y + 1) * width)],
    )
  );
  for (const layer of layers) image = activate(layer, convolve(layer, image));
  return image[0]!.flat();
}

function convolve(
  { inChannels, outChannels, padding, weights, bias }: ChainLayer,
  image: Image,
): Image {
  const state: StateDict = new Map([
    ["conv.weight", {
      dims: [outChannels, inChannels, 3, 3],
      data: weights,
      dtype: "float32",
    }],
    ["conv.bias", { dims: [outChannels], data: bias, dtype: "float32" }],
  ]);
  return padding === "reflect"
    ? conv3x3(image, referenceConv(state, "conv"))
    : sameConv(image, state, "conv");
}

function activate({ activation }: ChainLayer, image: Image): Image {
  if (activation === "none") return image;
  return activation === "relu" ? relu(image) : tanh(image);
}
