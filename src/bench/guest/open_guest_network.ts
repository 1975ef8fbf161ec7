import { sha256Hex } from "../../canon/digest.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { EngineError } from "../../runtime/ort/engine_error.ts";
import { refuseUnopenable } from "../../runtime/ort/refuse_unopenable.ts";
import type { GuestNetwork } from "./guest.ts";
import { outlineGuest } from "./outline_guest.ts";
import { readOnnxFile } from "./read_onnx_file.ts";

/** How a guest network takes part. */
export interface GuestNetworkOptions {
  readonly name: string;
  /** Protocols under which it runs, at least one. */
  readonly protocols: readonly string[];
}

/**
 * Reads an ONNX file and sees to it that it is a fuser that the engine takes: what can be told from the file is told from
 * the file, then it is opened once.
 *
 * @throws {Error} if it cannot be read or the engine refuses it.
 * @throws {TypeError} if it is no ONNX file or no fuser; the message says what was expected and what is there.
 * @throws {UnknownNameError} if there is no such protocol. @throws {RangeError} if the file is too large.
 */
export async function openGuestNetwork(
  path: string,
  { name, protocols }: GuestNetworkOptions,
): Promise<GuestNetwork> {
  const definitions = protocols.map((id) => findProtocol(id));
  const onnx = await readOnnxFile(path);
  const { random } = outlineGuest(path, onnx, definitions);
  await open(path, onnx);
  return {
    kind: "network",
    name,
    protocols,
    model: { id: name, weights: [], onnx, onnxSha256: await sha256Hex(onnx) },
    random,
  };
}

async function open(path: string, onnx: Uint8Array): Promise<void> {
  try {
    await refuseUnopenable(onnx);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new Error(
      error.outOfMemory
        ? `Cannot bench ${path}: ONNX Runtime needs more than the 4 GiB that WebAssembly has to open it; run it elsewhere and bench its images with --fused`
        : `Cannot bench ${path}: ONNX Runtime does not take it (${error.message}); export it with operators of ONNX itself, and look at it with onnx.checker`,
      { cause: error },
    );
  }
}
