import { COPY_SOURCE, COPY_THREADS } from "./copy_source.ts";
import type { Device } from "./device.ts";
import type { Frames } from "./frames.ts";

/**
 * Compiles the copy for frames of a device.
 *
 * @returns adds one dispatch over all frames to a pass
 */
export function compileCopy(
  { gpu, attempt }: Device,
  { ir, vi, fused }: Frames,
): Promise<(pass: GPUComputePassEncoder) => void> {
  return attempt("compile the copy for this adapter", async () => {
    const module = gpu.createShaderModule({ code: COPY_SOURCE });
    const pipeline = await gpu.createComputePipelineAsync({
      layout: "auto",
      compute: { module, entryPoint: "copy" },
    });
    const bound = gpu.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [ir, vi, fused].map((buffer, index) => ({
        binding: index + 1,
        resource: { buffer },
      })),
    });
    const groups = Math.ceil(fused.size / 16 / COPY_THREADS);
    const across = Math.min(
      groups,
      gpu.limits.maxComputeWorkgroupsPerDimension,
    );
    return (pass) => {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bound);
      pass.dispatchWorkgroups(across, Math.ceil(groups / across));
    };
  });
}
