import type { Graph, GraphValue } from "../onnx/graph.ts";
import { ChainMismatch } from "./chain_mismatch.ts";

/**
 * Sees to it that a graph takes `ir` and `vi`, one plane each and of any size, and makes `fused`.
 *
 * @throws {ChainMismatch}
 */
export function refuseOtherPorts({ inputs, outputs }: Graph): void {
  const names = (values: readonly GraphValue[]): string =>
    values.map(({ name }) => name).toSorted().join(" and ") || "nothing";
  if (names(inputs) !== "ir and vi") {
    throw new ChainMismatch(`its inputs are ${names(inputs)}`);
  }
  if (names(outputs) !== "fused") {
    throw new ChainMismatch(`its outputs are ${names(outputs)}`);
  }
  for (const { name, dims } of inputs) {
    if (!isPlaneOfAnySize(dims)) {
      throw new ChainMismatch(
        `its input ${name} is [${dims.join()}], not one plane of any size`,
      );
    }
  }
}

/** A batch and channel that the file leaves open are taken for 1; a fixed height or width is refused. */
function isPlaneOfAnySize(dims: GraphValue["dims"]): boolean {
  const [batch, channels, ...size] = dims;
  const mayBeOne = (dim: number | string | undefined): boolean =>
    typeof dim === "string" || dim === 1;
  return mayBeOne(batch) && mayBeOne(channels) && size.length === 2 &&
    size.every((dim) => typeof dim === "string" || dim < 1);
}
