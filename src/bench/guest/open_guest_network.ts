import { LARGEST_NETWORK, readBytes } from "../../files/read_bytes.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import {
  inspectNetwork,
  type NetworkPort,
  type NetworkPorts,
} from "../../runtime/ort/inspect_network.ts";
import { sha256Hex } from "../../canon/digest.ts";
import type { GuestNetwork } from "./guest.ts";

/** How a guest network takes part. */
export interface GuestNetworkOptions {
  readonly name: string;
  /** Protocols under which it runs, at least one. */
  readonly protocols: readonly string[];
}

/**
 * Reads an ONNX file and sees to it that it is a fuser: float32 inputs `ir` [1,1,H,W] and `vi` [1,1,H,W] (three channels
 * where the protocol gives RGB), output `fused` [1,1,H,W] or [1,3,H,W]. A side or number that the file leaves open is
 * taken to fit.
 *
 * @throws {Error} if it cannot be read or the engine refuses it.
 * @throws {TypeError} if it is no fuser; the message says what was expected and what is there.
 * @throws {RangeError} if there is no such protocol.
 */
export async function openGuestNetwork(
  path: string,
  { name, protocols }: GuestNetworkOptions,
): Promise<GuestNetwork> {
  const definitions = protocols.map((id) => findProtocol(id));
  const onnx = await readBytes(path, LARGEST_NETWORK);
  const ports = await inspect(path, onnx);
  for (const { id, input } of definitions) {
    refuseStranger(path, ports, input.channel === "rgb" ? 3 : 1, id);
  }
  return {
    kind: "network",
    name,
    protocols,
    model: { id: name, weights: [], onnx, onnxSha256: await sha256Hex(onnx) },
  };
}

async function inspect(path: string, onnx: Uint8Array): Promise<NetworkPorts> {
  try {
    return await inspectNetwork(onnx);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Cannot bench ${path}: ONNX Runtime does not take it (${
        reason.replaceAll(/\s+/g, " ").trim()
      }); give one ONNX file that holds its own weights`,
      { cause: error },
    );
  }
}

function refuseStranger(
  path: string,
  { inputs, outputs }: NetworkPorts,
  visible: 1 | 3,
  protocol: string,
): void {
  const fits = inputs.length === 2 && outputs.length === 1 &&
    inputs.some((port) => isImage(port, "ir", [1])) &&
    inputs.some((port) => isImage(port, "vi", [visible])) &&
    isImage(outputs[0]!, "fused", [1, 3]);
  if (fits) return;
  throw new TypeError(
    `Cannot bench ${path} under ${protocol}: expected inputs ir float32 [1,1,H,W] and vi float32 [1,${visible},H,W] and output fused float32 [1,1,H,W] or [1,3,H,W], found ${
      list("input", inputs)
    } and ${
      list("output", outputs)
    }; rename or reshape them when exporting, or choose another --protocol`,
  );
}

function isImage(
  { name, type, shape }: NetworkPort,
  wanted: string,
  channels: readonly number[],
): boolean {
  if (name !== wanted || type !== "float32") return false;
  if (shape.length === 0) return true;
  const [batch, channel] = shape;
  return shape.length === 4 && mayBe(batch, [1]) && mayBe(channel, channels);
}

function mayBe(
  size: number | string | undefined,
  wanted: readonly number[],
): boolean {
  return typeof size === "string" || size === undefined || size < 1 ||
    wanted.includes(size);
}

function list(what: string, ports: readonly NetworkPort[]): string {
  const named = ports.map(({ name, type, shape }) =>
    `${name} ${type} [${shape.join(",")}]`
  );
  return `${what}${named.length === 1 ? "" : "s"} ${
    named.join(" and ") || "none"
  }`;
}
