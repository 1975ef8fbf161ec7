import type { Dim } from "../../models/onnx/graph.ts";
import type { OnnxOutline, OnnxPort } from "../../models/onnx/outline.ts";
import type { Protocol } from "../../protocol/protocol.ts";

/** Sizes that [batch, channel, row, column] may have; null where any may be. */
type Wanted = readonly (readonly number[] | null)[];

/**
 * Sees to it that a network is a fuser under a protocol, as far as its file tells: float32 inputs `ir` [1,1,H,W] and `vi`
 * [1,1,H,W] (three channels where the protocol gives RGB), output `fused` [1,1,H,W] or [1,3,H,W], any height and width.
 * What the file leaves open is taken to fit.
 *
 * @throws {TypeError} "Cannot bench <path> under <protocol>: …": what is wrong and how to export it.
 */
export function refusePorts(
  path: string,
  outline: OnnxOutline,
  protocol: Protocol,
): void {
  const fault = faultOf(outline, protocol);
  if (fault !== null) {
    throw new TypeError(`Cannot bench ${path} under ${protocol.id}: ${fault}`);
  }
}

function faultOf(
  { inputs, outputs }: OnnxOutline,
  { input, size }: Protocol,
): string | null {
  const visible = input.channel === "rgb" ? 3 : 1;
  const general =
    `expected inputs ir float32 [1,1,H,W] and vi float32 [1,${visible},H,W] and output fused float32 [1,1,H,W] or [1,3,H,W], found ${
      list("input", inputs)
    } and ${
      list("output", outputs)
    }; rename or reshape them when exporting, or choose another --protocol`;
  const ir = inputs.find(({ name }) => name === "ir");
  const vi = inputs.find(({ name }) => name === "vi");
  const [fused] = outputs;
  if (
    inputs.length !== 2 || outputs.length !== 1 || ir === undefined ||
    vi === undefined || fused?.name !== "fused"
  ) {
    return general;
  }
  const sides = size.windows === undefined ? [] : [size.windows.side];
  for (
    const [port, channels] of [[ir, [1]], [vi, [visible]], [fused, [
      1,
      3,
    ]]] as const
  ) {
    const fault = typeFault(port) ?? layoutFault(port, channels) ??
      (port === fused ? null : sizeFault(port, sides));
    if (fault !== null) return fault;
    if (!fits(port, [[1], channels, null, null])) return general;
  }
  return null;
}

function typeFault({ name, type }: OnnxPort): string | null {
  return type === "float32"
    ? null
    : `its ${name} is ${type}; export it with float32 inputs and outputs`;
}

/** Channels where sides should be, and batches of several. */
function layoutFault(
  { name, dims }: OnnxPort,
  channels: readonly number[],
): string | null {
  if (dims?.length !== 4) return null;
  const [batch, second, , last] = dims as readonly [Dim, Dim, Dim, Dim];
  if ((last === 1 || last === 3) && !channels.some((size) => size === second)) {
    return `its ${name} looks like [1,H,W,${last}]; expected [1,C,H,W], transpose it when exporting`;
  }
  return mayBe(batch, [1])
    ? null
    : `its ${name} is a batch of ${batch}; export it with a batch of 1 or a dynamic axis`;
}

/** Sides that are fixed; those of windows may be. */
function sizeFault(
  { name, dims }: OnnxPort,
  sides: readonly number[],
): string | null {
  if (dims?.length !== 4) return null;
  const [height, width] = dims.slice(2).map((dim) =>
    mayBe(dim, sides) ? null : dim
  );
  if (height === null && width === null) return null;
  const only = height === null
    ? `a width of ${width}`
    : width === null
    ? `a height of ${height}`
    : `${width}x${height}`;
  return `its ${name} takes only ${only}; export it with dynamic axes for height and width`;
}

function fits({ dims }: OnnxPort, wanted: Wanted): boolean {
  if (dims === null) return true;
  return dims.length === wanted.length &&
    dims.every((dim, axis) => {
      const sizes = wanted[axis]!;
      return sizes === null || mayBe(dim, sizes);
    });
}

function mayBe(dim: Dim, wanted: readonly number[]): boolean {
  return typeof dim === "string" || dim < 1 || wanted.includes(dim);
}

function list(what: string, ports: readonly OnnxPort[]): string {
  const named = ports.map(({ name, type, dims }) =>
    `${name} ${type}${dims === null ? "" : ` [${dims.join(",")}]`}`
  );
  return `${what}${named.length === 1 ? "" : "s"} ${
    named.join(" and ") || "none"
  }`;
}
