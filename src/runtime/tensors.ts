import type { Tensor, TensorConstructor } from "onnxruntime-web";
import type { Plane } from "../image/plane.ts";
import type { SourcePlanes } from "./backend.ts";

/** The sources as the graph's inputs `ir` and `vi`, float32 [1,1,H,W]. */
export function asTensors(
  ort: { readonly Tensor: TensorConstructor },
  { ir, vi }: SourcePlanes,
): { ir: Tensor; vi: Tensor } {
  if (ir.width !== vi.width || ir.height !== vi.height) {
    throw new RangeError(
      `Cannot fuse: infrared is ${ir.width}x${ir.height}, visible is ${vi.width}x${vi.height}`,
    );
  }
  const dims = [1, 1, ir.height, ir.width];
  return {
    ir: new ort.Tensor("float32", ir.data, dims),
    vi: new ort.Tensor("float32", vi.data, dims),
  };
}

/** The graph's output `fused` as a plane of its own memory. */
export function asPlane(tensor: Tensor | undefined): Plane {
  const [batch, channels, height, width] = tensor?.dims ?? [];
  if (
    tensor === undefined || batch !== 1 || channels !== 1 ||
    height === undefined || width === undefined ||
    !(tensor.data instanceof Float32Array)
  ) {
    throw new TypeError(
      `Cannot read the network's output: expected "fused" as float32 [1,1,H,W], got ${
        tensor ? `${tensor.type} [${tensor.dims}]` : "none"
      }`,
    );
  }
  return { width, height, data: tensor.data.slice() };
}
