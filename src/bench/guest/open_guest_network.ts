import { sha256Hex } from "../../canon/digest.ts";
import { OnnxError } from "../../models/onnx/onnx_error.ts";
import { type OnnxOutline, outlineOnnx } from "../../models/onnx/outline.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { EngineError } from "../../runtime/ort/engine_error.ts";
import { NEWEST_READABLE } from "../../runtime/ort/newest_readable.ts";
import { refuseUnopenable } from "../../runtime/ort/refuse_unopenable.ts";
import type { GuestNetwork } from "./guest.ts";
import { readOnnxFile } from "./read_onnx_file.ts";
import { refusePorts } from "./refuse_ports.ts";

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
  const outline = outlineOf(path, onnx);
  refuseNewer(path, outline);
  refuseExternal(path, outline);
  for (const protocol of definitions) refusePorts(path, outline, protocol);
  await open(path, onnx);
  return {
    kind: "network",
    name,
    protocols,
    model: { id: name, weights: [], onnx, onnxSha256: await sha256Hex(onnx) },
    random: outline.random,
  };
}

function outlineOf(path: string, onnx: Uint8Array): OnnxOutline {
  try {
    return outlineOnnx(onnx);
  } catch (error) {
    if (!(error instanceof OnnxError)) throw error;
    throw new TypeError(
      `Cannot bench ${path}: it is no whole ONNX file (${error.reason}); export or copy it again`,
      { cause: error },
    );
  }
}

function refuseNewer(path: string, { irVersion, opset }: OnnxOutline): void {
  const newest = NEWEST_READABLE;
  if (irVersion > newest.irVersion) {
    throw new TypeError(
      `Cannot bench ${path}: its IR version is ${irVersion}, newer than ONNX Runtime reads here (up to ${newest.irVersion}); export it with an older one (ir_version)`,
    );
  }
  if (opset > newest.opset) {
    throw new TypeError(
      `Cannot bench ${path}: its opset is ${opset}, newer than ONNX Runtime reads here (up to ${newest.opset}); export it with an older one (opset_version)`,
    );
  }
}

function refuseExternal(path: string, { external }: OnnxOutline): void {
  if (external.length === 0) return;
  const [first, ...others] = external;
  throw new TypeError(
    `Cannot bench ${path}: some of its weights lie in ${first}${
      others.length === 0 ? "" : ` and ${others.length} more files`
    }; give one ONNX file that holds its own weights (onnx.save with save_as_external_data=False)`,
  );
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
