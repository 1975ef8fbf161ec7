import type { GraphNode } from "./graph.ts";

/** An integer attribute, `fallback` where the node leaves it out. */
export function intOf(node: GraphNode, name: string, fallback: number): number {
  const attribute = node.attributes[name];
  if (attribute === undefined) return fallback;
  return attribute.kind === "int" ? attribute.value : wrongKind(node, name);
}

/** An integer list attribute, `fallback` where the node leaves it out. */
export function intsOf(
  node: GraphNode,
  name: string,
  fallback: readonly number[],
): readonly number[] {
  const attribute = node.attributes[name];
  if (attribute === undefined) return fallback;
  return attribute.kind === "ints" ? attribute.value : wrongKind(node, name);
}

/** A string attribute, `fallback` where the node leaves it out. */
export function stringOf(
  node: GraphNode,
  name: string,
  fallback: string,
): string {
  const attribute = node.attributes[name];
  if (attribute === undefined) return fallback;
  return attribute.kind === "string" ? attribute.value : wrongKind(node, name);
}

function wrongKind(node: GraphNode, name: string): never {
  throw new TypeError(
    `Cannot read ${name} of ${node.op} ${node.name}: it is of another kind`,
  );
}
