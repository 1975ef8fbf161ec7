/** One variant of a metric: what a name means in one code base, as one object. */
import type { ChannelTriples } from "./kernels/channel_triples.ts";
import type { LoadedTriple } from "./kernels/loaded_triple.ts";

/** Everything that is known of a variant; it lies in `variants/<code base>/<metric>.ts` beside its function. */
export interface Variant {
  /**
   * Metric and code base, which is the folder the object lies in: `METRIC/base`. What a code base computes in several
   * ways has a qualifier behind it: `METRIC/base_qualifier`.
   */
  readonly id: `${string}/${string}`;
  /** The name by which papers head its column, such as `SSIM`; also the first half of `id`. */
  readonly metric: string;
  /** The metric's full name in the field. */
  readonly title: string;
  /** The computation in one sentence, precise enough to redo it. */
  readonly definition: string;
  /** The code, at a commit, or the paper that the definition follows. */
  readonly source: string;
  /** Unit of the value; "1" for a ratio. */
  readonly unit: string;
  /** Smallest and largest possible value; null where unbounded. */
  readonly range: readonly [smallest: number | null, largest: number | null];
  /** Which of two values is the better one; null where neither is. */
  readonly better: "higher" | "lower" | null;
  /** Decimals that tables print. */
  readonly digits: number;
  /**
   * How far, in its unit, the value of a backend other than the referee may lie from the referee's without being drift.
   *
   * Such a backend computes the network with other kernels: float32 outputs a few 1e-7 apart. Around each rounding
   * threshold that moves single pixels by one grey level: 255 · 2 · 1e-6, at most about one pixel in a thousand. A
   * tolerance is what one grey level on 0.1 % of the pixels (ε = 0.001) can do to the metric, rounded up.
   */
  readonly tolerance: number;
  /** Where the value is rounding noise in the original, and so here: which images, in one sentence. */
  readonly caution?: string;
  /** The images whose pixels decide the value. */
  readonly reads: readonly ("ir" | "vi" | "fused")[];
  /**
   * The value for three images of one size, which the caller has checked.
   *
   * @throws {UndefinedMetricError} if the variant has no value for these images.
   * @throws {OutOfMemoryError} if memory does not hold what it needs.
   */
  readonly compute: (triple: LoadedTriple) => number;
  /**
   * The value for colour pictures, from the triples of their red, green and blue channels (of a grey source three times
   * the same). Without it a variant is given luma, whatever the pictures are.
   *
   * @throws as `compute`.
   */
  readonly ofChannels?: (channels: ChannelTriples) => number;
}
