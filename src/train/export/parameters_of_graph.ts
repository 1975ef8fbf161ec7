import type { Graph } from "../../models/onnx/graph.ts";
import type { TrainableNetwork } from "../networks/chain_network.ts";
import { storedName } from "./stored_name.ts";

/**
 * The parameters that a graph holds, to train on from them: float32 numbers for each group.
 *
 * @param model named in errors.
 * @throws {RangeError} where the graph holds other weights than the network has.
 */
export function parametersOfGraph(
  model: string,
  { initializers }: Graph,
  network: TrainableNetwork,
): Float32Array[] {
  const weights = initializers.filter(({ role }) => role === "weight");
  const found = network.parameters.map(({ name, dims }) =>
    weights.find((weight) =>
      weight.name === storedName(name) && weight.dims.join() === dims.join()
    )?.data
  );
  const missing = network.parameters.filter((_, at) =>
    !(found[at] instanceof Float32Array)
  );
  if (missing.length > 0 || weights.length > found.length) {
    const channels = network.channels.join(" → ");
    throw new RangeError(
      `Cannot start from ${model}: it is no chain of ${channels} channels (network.channels); start from a model that is, or change the recipe's network`,
    );
  }
  return found.map((data) => (data as Float32Array).slice());
}
