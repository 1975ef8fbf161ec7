/** One metric under both profiles, on a frame and on a thumbnail: `cdd` is the baseline of each group. */
import { evaluate } from "../../src/metrics/evaluate.ts";
import { type Metric, PROFILES } from "../../src/metrics/profile.ts";
import { triple } from "./triple.ts";

/** Registers the benchmarks of one metric. */
export function benchMetric(metric: Metric): void {
  for (const [width, height] of [[640, 480], [64, 48]] as const) {
    const images = triple(width, height);
    for (const { id } of Object.values(PROFILES)) {
      Deno.bench({
        name: `${metric} ${id} ${width}x${height}`,
        group: `${metric} ${width}x${height}`,
        baseline: id === "cdd",
        fn: () => void evaluate(images, { profile: id, metrics: [metric] }),
      });
    }
  }
}
