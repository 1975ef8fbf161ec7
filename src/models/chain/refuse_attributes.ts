import type { Attribute, GraphNode } from "../onnx/graph.ts";
import { ChainMismatch } from "./chain_mismatch.ts";

/**
 * Sees to it that every attribute a node has is one of `known`, with that value.
 *
 * @param required those that may not be left out
 * @throws {ChainMismatch}
 */
export function refuseAttributes(
  { op, attributes }: GraphNode,
  known: Readonly<Record<string, Attribute["value"]>>,
  required: readonly string[] = [],
): void {
  for (const name of required) {
    if (!Object.hasOwn(attributes, name)) {
      throw new ChainMismatch(`its ${op} has no ${name}`);
    }
  }
  for (const [name, { value }] of Object.entries(attributes)) {
    if (!Object.hasOwn(known, name) || `${known[name]}` !== `${value}`) {
      throw new ChainMismatch(`its ${op} has ${name} ${value}`);
    }
  }
}
