/** The slow metrics of the field beside the MATLAB code that is released for them. */
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { sizeOf, type Triple } from "../../src/metrics/triple.ts";
import type { Contest, ContestPlan } from "../measure/contestant.ts";
import { timed } from "../measure/timed.ts";
import type { Octave, ReleasedMetric } from "../octave/open_octave.ts";
import { triple } from "./triple.ts";

interface ReleasedJob {
  readonly metric: ReleasedMetric;
  /** Ours that follows the released code. */
  readonly variant: string;
  readonly images: Triple;
}

/**
 * The released FMI takes some milliseconds a pixel, so it is given few; the released Q_CV spends most of its time in FFTW and
 * is given a whole picture.
 */
const JOBS: readonly ReleasedJob[] = [
  { metric: "FMI", variant: "FMI_none/lt2022", images: triple(16, 16) },
  { metric: "Q_CV", variant: "Q_CV/vifb", images: triple(640, 480) },
];

/** A contest a metric. */
export function releasedContests(octave: Octave): ContestPlan[] {
  return JOBS.map(({ metric, variant, images }) => ({
    job: `${metric} ${sizeOf(images.fused)}`,
    async open(): Promise<Contest> {
      const ours = evaluateVariants(images, [variant]).get(variant);
      const released = octave.missing === null
        ? (await octave.run(metric, images, 1)).value
        : null;
      return {
        contestants: [
          {
            side: "ours",
            name: "",
            run: (times) =>
              timed(times, () => evaluateVariants(images, [variant])),
          },
          ...released === null ? [] : [{
            side: "released" as const,
            name: "",
            run: async (times: number) =>
              (await octave.run(metric, images, times)).milliseconds,
          }],
        ],
        absences: octave.missing === null
          ? []
          : [{ side: "released", name: "", reason: octave.missing }],
        notes: [
          `${metric}: ours is ${variant}, ${ours}` +
          (released === null ? "" : `; the released code gives ${released}`),
        ],
        async [Symbol.asyncDispose](): Promise<void> {},
      };
    },
  }));
}
