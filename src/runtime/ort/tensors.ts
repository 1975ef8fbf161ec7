import type { Tensor, TensorConstructor } from "onnxruntime-web";
import type { Plane } from "../../image/plane.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { refuseSizes } from "../guard/refuse_sizes.ts";

/** The sources as the graph's inputs `ir` and `vi`, float32 [1,C,H,W] with 1 or 3 channels. */
export function asTensors(
  ort: { readonly Tensor: TensorConstructor },
  sources: SourcePlanes,
): { ir: Tensor; vi: Tensor } {
  refuseSizes(sources);
  const tensor = ({ channels, height, width, data }: Plane): Tensor =>
    new ort.Tensor("float32", data, [1, channels, height, width]);
  return { ir: tensor(sources.ir), vi: tensor(sources.vi) };
}

/** The graph's output `fused` as a plane of its own memory. */
export function asPlane(tensor: Tensor | undefined): Plane {
  const [batch, channels, height, width] = tensor?.dims ?? [];
  if (
    tensor === undefined || batch !== 1 ||
    (channels !== 1 && channels !== 3) ||
    height === undefined || width === undefined ||
    !(tensor.data instanceof Float32Array)
  ) {
    throw new TypeError(
      `Cannot read the network's output: expected "fused" as float32 [1,1,H,W] or [1,3,H,W], got ${
        tensor ? `${tensor.type} [${tensor.dims}]` : "none"
      }`,
    );
  }
  return { width, height, channels, data: tensor.data.slice() };
}
