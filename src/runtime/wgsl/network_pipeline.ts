import { bordersOf } from "../../models/small/borders_of.ts";
import type { SmallNetwork } from "../../models/small/small_network.ts";
import type { Device } from "./device.ts";
import type { Frames } from "./frames.ts";
import { planStages } from "./stage_plan.ts";
import { borderSource, GROUP, stageSource, weightsOf } from "./stage_source.ts";

/** Makes room for one pair of a size; see {@link Frames}. */
export type FrameMaker = (width: number, height: number) => Frames;

/** One dispatch: its pipeline, its weights, and over what it runs. */
interface Pass {
  readonly pipeline: GPUComputePipeline;
  readonly weights: GPUBuffer | null;
  /** Bindings it has beside those of the image, its weights and the planes. */
  readonly bindings: readonly number[];
  readonly over: "image" | "border";
}

/**
 * Compiles a small network for a device: a dispatch for each convolution and what follows it, and one for each border that
 * is mirrored.
 *
 * @throws {Error} if the device's compiler refuses it.
 */
export function compileNetwork(
  device: Device,
  network: SmallNetwork,
): Promise<FrameMaker> {
  return device.attempt("compile a network for this adapter", async () => {
    const plan = planStages(network);
    const borders = bordersOf(network);
    const border = Math.max(...borders.map(({ reach }) => reach));
    const isMirrored = borders.some(({ reach, padding }) =>
      reach > 0 && padding === "reflect"
    );
    const compile = (code: string): Promise<GPUComputePipeline> =>
      device.gpu.createComputePipelineAsync({
        layout: "auto",
        compute: {
          module: device.gpu.createShaderModule({ code }),
          entryPoint: "run_stage",
        },
      });
    const passes: Pass[] = [];
    for (const [at, stage] of plan.stages.entries()) {
      const { convolution, kept } = stage;
      passes.push({
        pipeline: await compile(stageSource(network, plan, stage, border)),
        weights: convolution === null
          ? null
          : uniform(device, weightsOf(convolution.step)),
        bindings: [
          ...convolution === null ? [3, 4] : [],
          ...at + 1 === plan.stages.length ? [5] : [],
        ],
        over: "image",
      });
      if (!isMirrored) continue;
      for (const value of kept) {
        const { reach, padding } = borders[value]!;
        if (reach === 0) continue;
        const channels = value < 2 ? 1 : network.steps[value - 2]!.channels;
        const place = plan.places.get(value)!;
        passes.push({
          pipeline: await compile(
            borderSource(border, place, channels, padding),
          ),
          weights: null,
          bindings: [],
          over: "border",
        });
      }
    }
    return (width, height) =>
      makeRoom(device, passes, plan.planes, border, width, height);
  });
}

function uniform(
  { gpu }: Device,
  numbers: Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>,
): GPUBuffer {
  const buffer = gpu.createBuffer({
    size: numbers.byteLength,
    usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
  });
  gpu.queue.writeBuffer(buffer, 0, numbers);
  return buffer;
}

/** @throws {RangeError} if the values between the layers are larger than the adapter allows. */
function makeRoom(
  device: Device,
  passes: readonly Pass[],
  planes: number,
  border: number,
  width: number,
  height: number,
): Frames {
  const { gpu } = device;
  const across = Math.ceil(width / 4) + 2;
  const plane = across * (height + 2 * border);
  const { maxStorageBufferBindingSize, maxComputeWorkgroupsPerDimension } =
    gpu.limits;
  const groups = [
    Math.ceil(Math.ceil(width / 4) / GROUP.quads),
    Math.ceil(height / GROUP.rows),
  ] as const;
  const borderGroups = Math.ceil((2 * border * across + 3 * height) / 64);
  if (
    16 * plane * planes > maxStorageBufferBindingSize ||
    Math.max(...groups, borderGroups) > maxComputeWorkgroupsPerDimension
  ) {
    throw new RangeError(
      `Cannot fuse ${width}x${height} on this adapter: it takes ${maxStorageBufferBindingSize} bytes a buffer, and what lies between the layers is ${
        16 * plane * planes
      }; take smaller images or --backend wasm`,
    );
  }
  const storage = (size: number): GPUBuffer =>
    gpu.createBuffer({
      size,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC |
        GPUBufferUsage.COPY_DST,
    });
  const image = uniform(device, Int32Array.of(width, height, across, plane));
  const between = storage(16 * plane * planes);
  const bytes = 4 * width * height;
  const [ir, vi, fused] = [storage(bytes), storage(bytes), storage(bytes)];
  const bound = passes.map(({ pipeline, weights, bindings }) =>
    gpu.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [
        { binding: 0, resource: { buffer: image } },
        ...weights === null
          ? []
          : [{ binding: 1, resource: { buffer: weights } }],
        { binding: 2, resource: { buffer: between } },
        ...bindings.map((binding) => ({
          binding,
          resource: { buffer: [ir, vi, fused][binding - 3]! },
        })),
      ],
    })
  );
  return {
    width,
    height,
    count: 1,
    ir,
    vi,
    fused,
    write(_frame, sources): void {
      for (
        const [buffer, { data }] of [[ir, sources.ir], [
          vi,
          sources.vi,
        ]] as const
      ) {
        gpu.queue.writeBuffer(buffer, 0, data as Float32Array<ArrayBuffer>);
      }
    },
    encode(pass): void {
      for (const [at, { pipeline, over }] of passes.entries()) {
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, bound[at]!);
        if (over === "image") pass.dispatchWorkgroups(...groups);
        else pass.dispatchWorkgroups(borderGroups);
      }
    },
    [Symbol.dispose](): void {
      for (const buffer of [image, between, ir, vi, fused]) buffer.destroy();
    },
  };
}
