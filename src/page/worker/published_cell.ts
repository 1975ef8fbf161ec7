import type { MetricValue } from "../../results/record/metric_value.ts";

/** One published cell whose network the page can run, and where its pictures are. */
export interface PublishedCell {
  readonly suite: string;
  readonly version: number;
  readonly dataset: string;
  readonly pair: string;
  readonly model: string;
  readonly protocol: string;
  readonly backend: string;
  /** sha256 of the network as ONNX. */
  readonly onnx: string;
  /** sha256 of the fused picture, one byte a sample. */
  readonly fused: string;
  readonly ir: PublishedSource;
  readonly vi: PublishedSource;
  readonly values: Readonly<Record<string, MetricValue>>;
}

/** A source picture of a published cell. */
export interface PublishedSource {
  /** sha256 of the file's bytes; of a picture of the sample, of its samples. */
  readonly sha256: string;
  /** Where its bytes are pinned; null of the sample. */
  readonly url: string | null;
}
