import type { Graph, GraphNode, Initializer } from "./graph.ts";

/** Finds stored tensors of a graph by name. */
export class GraphReader {
  readonly #initializers: ReadonlyMap<string, Initializer>;

  constructor(readonly graph: Graph) {
    this.#initializers = new Map(
      graph.initializers.map((initializer) => [initializer.name, initializer]),
    );
  }

  /** Whether `name` is stored in the graph rather than computed. */
  isStored(name: string): boolean {
    return this.#initializers.has(name);
  }

  /**
   * The elements of a constant input of a node.
   *
   * @throws {RangeError} if that input is not stored in the graph.
   */
  constant(node: GraphNode, input: number): number[] {
    const initializer = this.#initializers.get(node.inputs[input] ?? "");
    if (initializer === undefined) {
      throw new RangeError(
        `Cannot read input ${input} of ${node.op} ${node.name}: it is not stored in the graph`,
      );
    }
    return Array.from(initializer.data, Number);
  }
}
