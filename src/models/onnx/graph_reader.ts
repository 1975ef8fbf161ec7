import { intOf } from "./attributes.ts";
import type { Graph, GraphNode, Initializer, Shape } from "./graph.ts";

/** Finds what is known of a graph's values before any pixel is: stored tensors, and sizes where they were inferred. */
export class GraphReader {
  readonly #initializers: ReadonlyMap<string, Initializer>;
  readonly #shapes: ReadonlyMap<string, Shape>;
  /** What is measured, from which axis on, by the name of the result. */
  readonly #measured: ReadonlyMap<
    string,
    { readonly value: string; readonly start: number }
  >;

  /** @param shapes sizes by name; may fill while the reader is used */
  constructor(
    readonly graph: Graph,
    shapes: ReadonlyMap<string, Shape> = new Map(),
  ) {
    this.#shapes = shapes;
    this.#measured = new Map(
      graph.nodes.filter(({ op }) => op === "Shape")
        .map((node) => [node.outputs[0]!, {
          value: node.inputs[0]!,
          start: intOf(node, "start", 0),
        }]),
    );
    this.#initializers = new Map(
      graph.initializers.map((initializer) => [initializer.name, initializer]),
    );
  }

  /** Whether no pixel decides `name`: it is stored in the graph, or sizes of a value. */
  isKnown(name: string): boolean {
    return this.#initializers.has(name) || this.#measured.has(name);
  }

  /**
   * Sizes of a node's input.
   *
   * @throws {RangeError} if they are not inferred.
   */
  sizes(node: GraphNode, input: number): Shape {
    return this.#sizesOf(node.inputs[input] ?? "", node);
  }

  /**
   * The elements of an input of a node that no pixel decides.
   *
   * @throws {RangeError} if that input is computed from pixels, or of sizes that are not inferred.
   */
  constant(node: GraphNode, input: number): readonly number[] {
    const name = node.inputs[input] ?? "";
    const measured = this.#measured.get(name);
    if (measured !== undefined) {
      return this.#sizesOf(measured.value, node).slice(measured.start);
    }
    const initializer = this.#initializers.get(name);
    if (initializer === undefined) {
      throw new RangeError(
        `Cannot read input ${input} of ${node.op} ${node.name}: it is not stored in the graph`,
      );
    }
    return Array.from(initializer.data, Number);
  }

  #sizesOf(name: string, node: GraphNode): Shape {
    const shape = this.#shapes.get(name);
    if (shape === undefined) {
      throw new RangeError(
        `Cannot read the sizes of ${name} at ${node.op} ${node.name}: they are not inferred`,
      );
    }
    return shape;
  }
}
