import { littleEndian } from "../../numeric/little_endian.ts";
import type {
  Attribute,
  Graph,
  GraphNode,
  GraphValue,
  Initializer,
} from "./graph.ts";
import { ProtobufWriter } from "../protobuf/protobuf_writer.ts";

/** ONNX IR version of every export. */
export const IR_VERSION = 8;
/** Version of the default operator set of every export. */
export const OPSET = 17;

const FLOAT = 1;
const INT64 = 7;
const ATTRIBUTE_TYPE = { float: 1, int: 2, string: 3, ints: 7 } as const;

/**
 * Encodes a graph as an ONNX model file.
 *
 * The bytes are a function of the graph alone: no time, no version of this program, no optional text. Field numbers are
 * those of `onnx.proto`; tensor data is raw little-endian.
 */
export function encodeOnnx(graph: Graph): Uint8Array<ArrayBuffer> {
  const model = new ProtobufWriter();
  model.int(1, IR_VERSION);
  model.string(2, "fusebench");
  model.message(7, (message) => writeGraph(message, graph));
  model.message(8, (message) => {
    message.string(1, "");
    message.int(2, OPSET);
  });
  return model.finish();
}

function writeGraph(message: ProtobufWriter, graph: Graph): void {
  for (const node of graph.nodes) {
    message.message(1, (inner) => writeNode(inner, node));
  }
  message.string(2, graph.name);
  for (const initializer of graph.initializers) {
    message.message(5, (inner) => writeTensor(inner, initializer));
  }
  for (const input of graph.inputs) {
    message.message(11, (inner) => writeValue(inner, input));
  }
  for (const output of graph.outputs) {
    message.message(12, (inner) => writeValue(inner, output));
  }
}

function writeNode(message: ProtobufWriter, node: GraphNode): void {
  for (const input of node.inputs) message.string(1, input);
  for (const output of node.outputs) message.string(2, output);
  message.string(3, node.name);
  message.string(4, node.op);
  for (const [name, attribute] of Object.entries(node.attributes)) {
    message.message(5, (inner) => writeAttribute(inner, name, attribute));
  }
}

function writeAttribute(
  message: ProtobufWriter,
  name: string,
  attribute: Attribute,
): void {
  message.string(1, name);
  switch (attribute.kind) {
    case "float":
      message.float(2, attribute.value);
      break;
    case "int":
      message.int(3, attribute.value);
      break;
    case "string":
      message.string(4, attribute.value);
      break;
    case "ints":
      for (const value of attribute.value) message.int(8, value);
      break;
  }
  message.int(20, ATTRIBUTE_TYPE[attribute.kind]);
}

function writeTensor(
  message: ProtobufWriter,
  { name, dims, data }: Initializer,
): void {
  for (const dim of dims) message.int(1, dim);
  message.int(2, data instanceof Float32Array ? FLOAT : INT64);
  message.string(8, name);
  message.bytes(9, littleEndian(data));
}

function writeValue(message: ProtobufWriter, { name, dims }: GraphValue): void {
  message.string(1, name);
  message.message(2, (type) => {
    type.message(1, (tensor) => {
      tensor.int(1, FLOAT);
      tensor.message(2, (shape) => {
        for (const dim of dims) {
          shape.message(
            1,
            (
              inner,
            ) => (typeof dim === "number"
              ? inner.int(1, dim)
              : inner.string(2, dim)),
          );
        }
      });
    });
  });
}
