import type { Dim } from "../../../src/models/onnx/graph.ts";
import { ProtobufWriter } from "../../../src/models/protobuf/protobuf_writer.ts";

/** One operator of a {@linkcode tinyOnnx}. */
export interface TinyNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Each fills one attribute of `onnx.proto`. */
  readonly attributes?: readonly ((attribute: ProtobufWriter) => void)[];
}

/** What a {@linkcode tinyOnnx} is. */
export interface TinyParts {
  readonly irVersion?: number;
  readonly opset?: number;
  /** Element type of inputs and output, by number. */
  readonly type?: number;
  readonly dims?: readonly Dim[];
  /** From `ir` and `vi` to `fused`; their sum unless told. */
  readonly nodes?: readonly TinyNode[];
  /** Adds to the graph whatever else it holds. */
  graph?(graph: ProtobufWriter): void;
}

const SUM: TinyNode = { op: "Add", inputs: ["ir", "vi"], output: "fused" };

/** A network as other programs may write it, our encoder never: any version, type, sizes and operators. */
export function tinyOnnx(
  {
    irVersion = 8,
    opset = 17,
    type = 1,
    dims = [1, 1, "H", "W"],
    nodes = [SUM],
    graph = () => {},
  }: TinyParts = {},
): Uint8Array<ArrayBuffer> {
  const model = new ProtobufWriter();
  model.int(1, irVersion);
  model.message(7, (message) => {
    for (const node of nodes) writeNode(message, node);
    message.string(2, "tiny");
    writePort(message, 11, "ir", type, dims);
    writePort(message, 11, "vi", type, dims);
    writePort(message, 12, "fused", type, dims);
    graph(message);
  });
  model.message(8, (set) => {
    set.string(1, "");
    set.int(2, opset);
  });
  return model.finish();
}

/** A loop that carries a value round for ever; it comes out as it went in. */
export function endless(input: string, output: string): TinyNode {
  return {
    op: "Loop",
    inputs: ["", "", input],
    output,
    attributes: [(attribute) => {
      attribute.string(1, "body");
      attribute.message(6, (body) => {
        body.string(2, "body");
        writeNode(body, {
          op: "Identity",
          inputs: ["go"],
          output: "on",
        });
        writeNode(body, {
          op: "Identity",
          inputs: ["carried"],
          output: "carried_on",
        });
        writePort(body, 11, "round", 7, []);
        writePort(body, 11, "go", 9, []);
        writePort(body, 11, "carried", 1, null);
        writePort(body, 12, "on", 9, []);
        writePort(body, 12, "carried_on", 1, null);
      });
      attribute.int(20, 5);
    }],
  };
}

/** Writes an operator as a part of a graph. */
export function writeNode(
  graph: ProtobufWriter,
  { op, inputs, output, attributes = [] }: TinyNode,
): void {
  graph.message(1, (node) => {
    for (const input of inputs) node.string(1, input);
    node.string(2, output);
    node.string(4, op);
    for (const attribute of attributes) node.message(5, attribute);
  });
}

/** Writes an input (field 11) or output (field 12) of a graph. */
export function writePort(
  graph: ProtobufWriter,
  field: 11 | 12,
  name: string,
  type: number,
  dims: readonly Dim[] | null,
): void {
  graph.message(field, (value) => {
    value.string(1, name);
    value.message(2, (kind) =>
      kind.message(1, (tensor) => {
        tensor.int(1, type);
        if (dims === null) return;
        tensor.message(2, (shape) => {
          for (const dim of dims) {
            shape.message(1, (size) =>
              typeof dim === "number" ? size.int(1, dim) : size.string(2, dim));
          }
        });
      }));
  });
}

/** Writes a tensor (field 5 of a graph or attribute) that says its data lie in another file. */
export function writeExternal(message: ProtobufWriter, file: string): void {
  message.message(5, (tensor) => {
    tensor.int(1, 1);
    tensor.int(2, 1);
    tensor.string(8, "w");
    tensor.message(13, (entry) => {
      entry.string(1, "location");
      entry.string(2, file);
    });
    tensor.int(14, 1);
  });
}
