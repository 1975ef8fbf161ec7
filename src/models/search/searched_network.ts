import { GraphBuilder, type Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import {
  type PlacedLayer,
  type PlacedOperation,
  placeLayers,
  weightDims,
} from "./place_layers.ts";

/** The tensors of a layer. */
export interface LayerTensors {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/**
 * The graph of a network with one operation at each place: inputs `ir` and `vi` in [0, 1], at least 3 × 3 pixels, output a tanh.
 *
 * @param tensorsOf gives a layer's tensors.
 */
export function searchedNetwork(
  channels: number,
  genotype: readonly string[],
  tensorsOf: (layer: PlacedLayer) => LayerTensors,
): Graph {
  const b = new GraphBuilder("searched_network");
  const run = (x: Value, layer: PlacedLayer): Value => {
    const { name, side, dilation = 1, depthwise, inChannels } = layer;
    const border = dilation * (side - 1) / 2;
    const y = b.conv(
      border === 0 ? x : b.pad(x, border, "reflect"),
      { name, dims: weightDims(layer), ...tensorsOf(layer) },
      { dilation, groups: depthwise ? inChannels : 1 },
    );
    return layer.rectified ? b.relu(y) : y;
  };
  const operate = (x: Value, operation: PlacedOperation): Value => {
    const y = operation.layers.reduce(run, x);
    if (operation.joint !== null) return run(b.concat(x, y), operation.joint);
    return operation.joins === "sum" ? b.add(x, y) : y;
  };
  const network = placeLayers(channels, genotype.map((name) => [name]));
  const inputs = b.concat(b.input("ir"), b.input("vi"));
  const last = network.places.flat().reduce(
    operate,
    run(inputs, network.stem),
  );
  return b.build(b.tanh(run(last, network.head)));
}
