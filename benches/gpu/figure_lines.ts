/** What was measured beside the bar, a line for each figure. */
import { COST_SIZE } from "../../src/models/cost_size.ts";
import { stats } from "../../src/results/record/stats.ts";
import type { TimingRecord } from "../../src/results/record/timing.ts";
import { threeDigits } from "../measure/three_digits.ts";
import type { TorchBatches } from "./torch_batches.ts";

/** Milliseconds that a 640×480 pair may take on a GPU. */
export const BAR_MS = 0.02;

/** Samples of milliseconds a pair, or why there are none. */
export type Samples = readonly number[] | string;

/**
 * Milliseconds a pair: ours in batches and the floor of the memory, by the device's own timestamps; ONNX Runtime's, pair
 * after pair; PyTorch's in batches.
 */
export function figureLines(
  timings: readonly TimingRecord[],
  { stream, torch }: {
    /** Of ONNX Runtime. */
    readonly stream: Samples;
    readonly torch: Pick<TorchBatches, "device" | "ways">;
  },
): string[] {
  const own = timings.find(({ backend }) => backend === "wgsl");
  const ort = timings.find(({ backend }) => backend === "webgpu");
  const { batched, engine } = own ?? {};
  const { width, height } = own ?? COST_SIZE;
  const isGpu = engine?.adapter?.class === "hardware";
  const device = batched?.network.device ?? null;
  const ours = (device ?? batched?.network.wall)?.median;
  const clock = device === null
    ? "by the clock of the host, for the device has no timestamps"
    : "on the device, by its timestamps";
  const copy = batched?.copy.device ?? batched?.copy.wall;
  const figure = (samples: Samples): string => {
    if (typeof samples === "string") return `missing: ${samples}`;
    const { median } = stats(samples);
    return ours === undefined
      ? threeDigits(median)
      : `${threeDigits(median)}, ${threeDigits(median / ours)} times ours`;
  };
  return [
    `milliseconds a pair of ${width}×${height}, medians:`,
    ours === undefined || copy === undefined
      ? "  ours, wgsl: missing"
      : `  ours, wgsl, ${batched!.frames} pairs in memory: ${
        threeDigits(ours)
      } ${clock}`,
    ...copy === undefined || ours === undefined ? [] : [
      `  copy of the same bytes, the floor of its memory: ${
        threeDigits(copy.median)
      }, ${
        threeDigits(batched!.bytesAPair / copy.median / 1e6)
      } GB/s; ours is ${threeDigits(ours / copy.median)} times that`,
    ],
    `  ONNX Runtime WebGPU, pair after pair, in its memory: ${figure(stream)}`,
    ...ort === undefined ? [] : [
      `  ONNX Runtime WebGPU, one pair, from memory to memory: ${
        threeDigits(ort.warm.withTransfer.median)
      }; ours: ${
        own === undefined
          ? "missing"
          : threeDigits(own.warm.withTransfer.median)
      }`,
    ],
    ...[...torch.ways].map(([way, samples]) =>
      `  PyTorch, ${way}, in batches on ${torch.device}: ${figure(samples)}`
    ),
    `bar: ${BAR_MS} ms a pair on a GPU: ${
      ours === undefined
        ? "not measured"
        : !isGpu
        ? "not judged, for a software adapter is not a GPU"
        : ours <= BAR_MS
        ? `met, with ${threeDigits(ours)}`
        : `not met, with ${threeDigits(ours)}`
    }`,
  ];
}
