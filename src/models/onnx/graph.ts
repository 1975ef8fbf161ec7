/**
 * Our own form of an ONNX graph: what the builder makes, the encoder writes and the cost profile reads.
 *
 * Every value is float32 but for the int64 constants some operators take (pads, sizes) and the int32 positions Gather
 * looks up. Nodes stand in an order in which each uses only what came before.
 */

/** A size: a number, or the name of one that is known only when the graph runs (`H`, `W`). */
export type Dim = number | string;

/** Sizes of one value. */
export type Shape = readonly number[];

/** An input or output of the graph, float32. */
export interface GraphValue {
  readonly name: string;
  readonly dims: readonly Dim[];
}

/** Data stored in the graph. */
export interface Initializer {
  readonly name: string;
  readonly dims: readonly number[];
  /** float32 or int64 elements, row-major. */
  readonly data: Float32Array | BigInt64Array;
  /**
   * Whether training chose it (a `weight`), or the definition of the fuser fixes it or training only measured it, such as
   * the statistics of a batch normalization (a `constant`).
   */
  readonly role: "weight" | "constant";
}

/** An operator's attribute, by its ONNX kind. */
export type Attribute =
  | { readonly kind: "int"; readonly value: number }
  | { readonly kind: "ints"; readonly value: readonly number[] }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string };

/** One operator. */
export interface GraphNode {
  /** ONNX operator type, such as `Conv`. */
  readonly op: string;
  readonly name: string;
  /** Names of values; "" for an optional input left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** A whole network or rule. */
export interface Graph {
  readonly name: string;
  readonly inputs: readonly GraphValue[];
  readonly outputs: readonly GraphValue[];
  readonly nodes: readonly GraphNode[];
  readonly initializers: readonly Initializer[];
}
