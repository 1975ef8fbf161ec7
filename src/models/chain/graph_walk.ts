import type { Graph, GraphNode, Initializer } from "../onnx/graph.ts";
import { ChainMismatch } from "./chain_mismatch.ts";

/** Follows a graph from value to value as long as each is used once. */
export class GraphWalk {
  readonly #nodes: readonly GraphNode[];
  readonly #stored: ReadonlyMap<string, Initializer>;
  readonly #consumers = new Map<string, GraphNode[]>();
  readonly #outputs: ReadonlySet<string>;
  readonly #passed = new Set<GraphNode>();

  constructor({ nodes, initializers, outputs }: Graph) {
    this.#nodes = nodes;
    this.#stored = new Map(initializers.map((tensor) => [tensor.name, tensor]));
    this.#outputs = new Set(outputs.map(({ name }) => name));
    const made = new Set<string>();
    for (const node of nodes) {
      for (const name of node.inputs) {
        const consumers = this.#consumers.get(name);
        if (consumers === undefined) this.#consumers.set(name, [node]);
        else consumers.push(node);
      }
      for (const name of node.outputs) {
        if (made.has(name)) {
          throw new ChainMismatch(`its value ${name} is computed twice`);
        }
        made.add(name);
      }
    }
  }

  /**
   * The one node that uses a value.
   *
   * @throws {ChainMismatch} if there is none or another beside it, the value is an output of the graph too, or the node
   * makes several values.
   */
  consumer(value: string): GraphNode {
    const [node, ...others] = this.#consumers.get(value) ?? [];
    if (node === undefined) {
      throw new ChainMismatch(`nothing uses its value ${value}`);
    }
    if (others.length > 0 || this.#outputs.has(value)) {
      throw new ChainMismatch(`its value ${value} is used more than once`);
    }
    if (node.outputs.length !== 1) {
      throw new ChainMismatch(`its ${node.op} makes several values`);
    }
    this.#passed.add(node);
    return node;
  }

  /**
   * A tensor stored in the graph.
   *
   * @throws {ChainMismatch} if it is computed.
   */
  stored(name: string, node: GraphNode): Initializer {
    const tensor = this.#stored.get(name);
    if (tensor === undefined) {
      throw new ChainMismatch(`its ${node.op} has weights that are computed`);
    }
    return tensor;
  }

  /** @throws {ChainMismatch} if there is a node that was not passed. */
  refuseRest(): void {
    const rest = this.#nodes.find((node) => !this.#passed.has(node));
    if (rest !== undefined) {
      throw new ChainMismatch(`it has a ${rest.op} beside its layers`);
    }
  }
}
