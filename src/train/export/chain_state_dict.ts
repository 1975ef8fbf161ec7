import type { StateDict, Tensor } from "../../models/weights/state_dict.ts";
import type { TrainableNetwork } from "../networks/chain_network.ts";

/**
 * Trained parameters under the names that MMDRFuse's files have: `conv1.1.weight`, where 1 is the place of the convolution
 * behind its padding.
 *
 * @param parameters in the order of the network's forms.
 */
export function chainStateDict(
  network: TrainableNetwork,
  parameters: readonly Float32Array[],
): StateDict {
  return new Map(
    network.parameters.map(({ name, dims }, at): [string, Tensor] => {
      const data = parameters[at]!;
      return [storedName(name), { dims, data, dtype: "float32" }];
    }),
  );
}

/** What a group of parameters is called in a file. */
export function storedName(name: string): string {
  return name.replace(".", ".1.");
}
