/** What can be told of a guest network from its file, before any engine opens it. */
import { OnnxError } from "../../models/onnx/onnx_error.ts";
import { type OnnxOutline, outlineOnnx } from "../../models/onnx/outline.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { NEWEST_READABLE } from "../../runtime/ort/newest_readable.ts";
import { refusePorts } from "./refuse_ports.ts";

/**
 * The outline of an ONNX file that is whole, not too new, holds its own weights and is a fuser under the protocols.
 *
 * @param path what its user calls it.
 * @throws {TypeError} if it is no ONNX file or no fuser; the message says what was expected and what is there.
 */
export function outlineGuest(
  path: string,
  onnx: Uint8Array,
  protocols: readonly Protocol[],
): OnnxOutline {
  const outline = outlineOf(path, onnx);
  refuseNewer(path, outline);
  refuseExternal(path, outline);
  for (const protocol of protocols) refusePorts(path, outline, protocol);
  return outline;
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
