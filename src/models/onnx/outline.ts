import { ProtobufMessage } from "../protobuf/protobuf_message.ts";
import { elementType } from "./element_type.ts";
import type { Dim } from "./graph.ts";
import { isDefaultDomain } from "./is_default_domain.ts";
import { OnnxError } from "./onnx_error.ts";

/** One input or output of a network, as its file declares it. */
export interface OnnxPort {
  readonly name: string;
  /** Such as `float32`; `not a tensor` for anything else. */
  readonly type: string;
  /** A side left open is a name, "" or a number below 1; null where the file does not say. */
  readonly dims: readonly Dim[] | null;
}

/** What an ONNX file says of itself, whatever its operators are. */
export interface OnnxOutline {
  readonly irVersion: number;
  /** Version of the default operator set; 0 where none is imported. */
  readonly opset: number;
  /** Those that a caller must give, in the order of the file. */
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  /** Names of other files that hold its tensors, each once. */
  readonly external: readonly string[];
  /** Operators that draw random numbers, such as `RandomNormalLike noise`, those of subgraphs and functions too. */
  readonly random: readonly string[];
}

const EXTERNAL = 1;
/** Deeper graphs inside graphs are damage, and would end the stack. */
const MAX_DEPTH = 64;
const RANDOM = new Set([
  "Bernoulli",
  "Multinomial",
  "RandomNormal",
  "RandomNormalLike",
  "RandomUniform",
  "RandomUniformLike",
]);

/**
 * Reads what an ONNX file says of itself: versions, inputs and outputs, and what of it lies elsewhere or is random.
 *
 * Unlike `decodeOnnx` it takes any type, operator and version: it is for saying what is wrong with a file.
 *
 * @throws {SyntaxError} "Cannot read this ONNX file: <reason>", whatever the bytes are.
 */
export function outlineOnnx(onnx: Uint8Array): OnnxOutline {
  const model = new ProtobufMessage(onnx, OnnxError.of);
  const [graph, ...others] = model.messages(7);
  if (graph === undefined || others.length > 0) {
    throw new OnnxError("it does not hold one graph");
  }
  const found = new Findings();
  found.graph(graph);
  for (const body of model.messages(25)) found.nodes(body.messages(7));
  const stored = new Set(graph.messages(5).map((tensor) => tensor.text(8)));
  return {
    irVersion: model.number(1),
    opset: Math.max(
      0,
      ...model.messages(8).filter((set) => isDefaultDomain(set.text(1)))
        .map((set) => set.number(2)),
    ),
    inputs: graph.messages(11).map(portOf)
      .filter(({ name }) => !stored.has(name)),
    outputs: graph.messages(12).map(portOf),
    external: [...found.external],
    random: [...found.random],
  };
}

/** What nodes and tensors of a graph and of all graphs inside it have about them. */
class Findings {
  readonly external = new Set<string>();
  readonly random = new Set<string>();

  graph(graph: ProtobufMessage, depth = 0): void {
    if (depth > MAX_DEPTH) {
      throw new OnnxError(`its graphs are more than ${MAX_DEPTH} deep`);
    }
    for (const tensor of graph.messages(5)) this.#tensor(tensor);
    for (const sparse of graph.messages(15)) {
      const [values, indices] = [sparse.messages(1), sparse.messages(2)];
      for (const tensor of [...values, ...indices]) this.#tensor(tensor);
    }
    this.nodes(graph.messages(1), depth);
  }

  nodes(nodes: readonly ProtobufMessage[], depth = 0): void {
    for (const node of nodes) {
      const op = node.text(4);
      if (isDefaultDomain(node.text(7)) && RANDOM.has(op)) {
        this.random.add(`${op} ${node.text(3) || node.text(2)}`.trim());
      }
      for (const attribute of node.messages(5)) {
        const tensors = [...attribute.messages(5), ...attribute.messages(10)];
        for (const tensor of tensors) this.#tensor(tensor);
        const graphs = [...attribute.messages(6), ...attribute.messages(11)];
        for (const inner of graphs) this.graph(inner, depth + 1);
      }
    }
  }

  #tensor(tensor: ProtobufMessage): void {
    if (tensor.number(14) !== EXTERNAL) return;
    const location = tensor.messages(13)
      .find((entry) => entry.text(1) === "location");
    this.external.add(location?.text(2) ?? "another file");
  }
}

function portOf(value: ProtobufMessage): OnnxPort {
  const name = value.text(1);
  const tensor = value.messages(2).at(-1)?.messages(1).at(-1);
  if (tensor === undefined) return { name, type: "not a tensor", dims: null };
  const shape = tensor.messages(2).at(-1);
  return {
    name,
    type: elementType(tensor.number(1)),
    dims:
      shape?.messages(1).map((dim): Dim =>
        dim.strings(2).at(-1) ?? dim.integers(1).at(-1) ?? ""
      ) ?? null,
  };
}
