import { ProtobufMessage } from "../protobuf/protobuf_message.ts";
import { decodeTensor } from "./decode_tensor.ts";
import { isDefaultDomain } from "./is_default_domain.ts";
import { OnnxError } from "./onnx_error.ts";
import type {
  Attribute,
  Dim,
  Graph,
  GraphNode,
  GraphValue,
  Initializer,
} from "./graph.ts";

const FLOAT = 1;
/** The first operator set whose Pad takes its sizes as an input, as ours does. */
const OLDEST_OPSET = 11;

/**
 * Reads an ONNX model file back into a graph: the inverse of `encodeOnnx`, for files of any origin.
 *
 * A `Constant` node becomes a stored tensor. What our form of a graph has no place for is refused, not dropped: tensors
 * other than float32 and int64, data in other files, operators of other domains, attributes that hold tensors or graphs.
 * A file does not say which tensors were learned; all of them come back as weights.
 *
 * @throws {SyntaxError} "Cannot read this ONNX file: <reason>", whatever the bytes are.
 */
export function decodeOnnx(onnx: Uint8Array): Graph {
  const model = new ProtobufMessage(onnx, OnnxError.of);
  const [graph, ...others] = model.messages(7);
  if (graph === undefined || others.length > 0) {
    throw new OnnxError("it does not hold one graph");
  }
  refuseOpset(model);
  const nodes: GraphNode[] = [];
  const initializers = graph.messages(5).map((tensor) => decode(tensor));
  for (const node of graph.messages(1)) {
    const constant = constantOf(node);
    if (constant === null) nodes.push(nodeOf(node));
    else initializers.push(constant);
  }
  const stored = new Set(initializers.map(({ name }) => name));
  return {
    name: graph.strings(2).at(-1) ?? "",
    inputs: graph.messages(11).map(valueOf)
      .filter(({ name }) => !stored.has(name)),
    outputs: graph.messages(12).map(valueOf),
    nodes,
    initializers,
  };
}

function refuseOpset(model: ProtobufMessage): void {
  const opset = model.messages(8).find((set) => isDefaultDomain(set.text(1)))
    ?.number(2) ?? 0;
  if (opset < OLDEST_OPSET) {
    throw new OnnxError(
      `it is of operator set ${opset}, ${OLDEST_OPSET} and later are read`,
    );
  }
}

function decode(tensor: ProtobufMessage, called?: string): Initializer {
  return decodeTensor(tensor, OnnxError.of, called);
}

/** The tensor of a `Constant` node, or null if it is another. */
function constantOf(node: ProtobufMessage): Initializer | null {
  if (node.text(4) !== "Constant" || !isDefaultDomain(node.text(7))) {
    return null;
  }
  const value = node.messages(5).find((held) => held.text(1) === "value");
  const [tensor] = value?.messages(5) ?? [];
  const [output] = node.strings(2);
  if (tensor === undefined || output === undefined) {
    throw new OnnxError("it has a constant without a tensor");
  }
  return decode(tensor, output);
}

function nodeOf(node: ProtobufMessage): GraphNode {
  const op = node.text(4);
  const domain = node.text(7);
  if (!isDefaultDomain(domain)) {
    throw new OnnxError(`its operator ${op} is of another domain, ${domain}`);
  }
  return {
    op,
    name: node.text(3),
    inputs: node.strings(1),
    outputs: node.strings(2),
    attributes: Object.fromEntries(
      node.messages(5).map((held) => [held.text(1), attributeOf(held, op)]),
    ),
  };
}

function attributeOf(attribute: ProtobufMessage, op: string): Attribute {
  switch (attribute.number(20)) {
    case 1:
      return { kind: "float", value: attribute.floats(2).at(-1) ?? 0 };
    case 2:
      return { kind: "int", value: attribute.integers(3).at(-1) ?? 0 };
    case 3:
      return { kind: "string", value: attribute.text(4) };
    case 7:
      return { kind: "ints", value: attribute.integers(8) };
    default:
      throw new OnnxError(
        `the attribute ${attribute.text(1)} of its operator ${op} is of kind ${
          attribute.number(20)
        }, which is not read`,
      );
  }
}

function valueOf(value: ProtobufMessage): GraphValue {
  const name = value.text(1);
  const tensor = value.messages(2).at(-1)?.messages(1).at(-1);
  if (tensor?.number(1) !== FLOAT) {
    throw new OnnxError(`its value ${name} is not a tensor of float32`);
  }
  const shape = tensor.messages(2).at(-1);
  return {
    name,
    dims: (shape?.messages(1) ?? []).map((dim): Dim =>
      dim.strings(2).at(-1) ?? dim.integers(1).at(-1) ?? ""
    ),
  };
}
