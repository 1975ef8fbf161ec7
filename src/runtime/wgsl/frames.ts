import type { Plane } from "../../image/plane.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import type { ChainPipeline } from "./chain_pipeline.ts";
import type { Device } from "./device.ts";

/** Room on a device for frames of one size, bound to a kernel. */
export interface Frames extends Disposable {
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly ir: GPUBuffer;
  readonly vi: GPUBuffer;
  readonly fused: GPUBuffer;
  /** Puts a pair into the place of one frame. */
  write(frame: number, sources: SourcePlanes): void;
  /** Adds one dispatch that fuses all frames. */
  encode(pass: GPUComputePassEncoder): void;
}

/**
 * Makes room for `count` frames.
 *
 * @throws {RangeError} if a buffer of that many frames is larger than the adapter allows.
 */
export function makeFrames(
  { gpu }: Device,
  { pipeline, tile }: ChainPipeline,
  { width, height, count }: Pick<Frames, "width" | "height" | "count">,
): Frames {
  const frameBytes = 4 * width * height;
  const size = frameBytes * count;
  const { maxStorageBufferBindingSize, maxComputeWorkgroupsPerDimension } =
    gpu.limits;
  const across = Math.ceil(width / tile.width);
  const down = Math.ceil(height / tile.height);
  if (
    size > maxStorageBufferBindingSize ||
    Math.max(across, down, count) > maxComputeWorkgroupsPerDimension
  ) {
    throw new RangeError(
      `Cannot fuse ${count} × ${width}x${height} on this adapter: it takes ${maxStorageBufferBindingSize} bytes a buffer and ${maxComputeWorkgroupsPerDimension} tiles a side; take smaller images or --backend wasm`,
    );
  }
  const image = gpu.createBuffer({
    size: 8,
    usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
  });
  gpu.queue.writeBuffer(image, 0, Int32Array.of(width, height));
  const storage = (): GPUBuffer =>
    gpu.createBuffer({
      size,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC |
        GPUBufferUsage.COPY_DST,
    });
  const [ir, vi, fused] = [storage(), storage(), storage()];
  const buffers = [image, ir, vi, fused];
  const bound = gpu.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({
      binding,
      resource: { buffer },
    })),
  });
  return {
    width,
    height,
    count,
    ir,
    vi,
    fused,
    write(frame, sources): void {
      const at = frame * frameBytes;
      const put = (buffer: GPUBuffer, { data }: Plane): void =>
        gpu.queue.writeBuffer(buffer, at, data as Float32Array<ArrayBuffer>);
      put(ir, sources.ir);
      put(vi, sources.vi);
    },
    encode(pass): void {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bound);
      pass.dispatchWorkgroups(across, down, count);
    },
    [Symbol.dispose](): void {
      for (const buffer of buffers) buffer.destroy();
    },
  };
}
