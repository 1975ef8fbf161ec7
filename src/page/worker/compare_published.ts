/** Holds values computed here to the published ones of the same pair, network and protocol, to the last digit. */
import type { MetricValue } from "../../results/record/metric_value.ts";
import type { PublishedRow } from "./published_row.ts";

/** What is known here of a pair that was fused. */
export interface FusedHere {
  /** Digests that each source may go by: of its file and of its samples. */
  readonly ir: readonly string[];
  readonly vi: readonly string[];
  /** sha256 of the network as ONNX. */
  readonly onnx: string;
  readonly protocol: string;
  /** sha256 of the fused picture's samples. */
  readonly fused: string;
}

/** What came of a comparison. */
export interface Comparison {
  /** Null where nothing of this pair is published; then `why` says so. */
  readonly row: PublishedRow | null;
  readonly why: string;
  /** Whether the fused picture is the published one, sample for sample. */
  readonly samePicture: boolean;
  readonly values: readonly {
    readonly variant: string;
    readonly published: MetricValue;
    readonly here: MetricValue;
    readonly isEqual: boolean;
  }[];
}

/**
 * The published row of a pair that was fused here.
 *
 * @returns the row, or why there is none, as a sentence.
 */
export function findRow(
  rows: readonly PublishedRow[],
  here: FusedHere,
): PublishedRow | string {
  const ofPair = rows.filter(({ ir, vi }) =>
    here.ir.includes(ir.sha256) && here.vi.includes(vi.sha256)
  );
  if (ofPair.length === 0) {
    return "These two files are no pair of a published table, by the digests of their bytes.";
  }
  const ofNetwork = ofPair.filter(({ onnx }) => onnx === here.onnx);
  const { dataset, pair } = ofPair[0]!;
  if (ofNetwork.length === 0) {
    return `${dataset}/${pair} is published, but not fused by this network (${
      [...new Set(ofPair.map(({ model }) => model))].join(", ")
    }).`;
  }
  return ofNetwork.find(({ protocol }) => protocol === here.protocol) ??
    `${dataset}/${pair} is published, but not under ${here.protocol} (${
      ofNetwork.map(({ protocol }) => protocol).join(", ")
    }).`;
}

/** A row beside the values found here; one that was not computed is not equal. */
export function comparePublished(
  row: PublishedRow,
  here: FusedHere,
  values: ReadonlyMap<string, MetricValue>,
): Comparison {
  return {
    row,
    why: "",
    samePicture: row.fused === here.fused,
    values: Object.entries(row.values).map(([variant, published]) => {
      const found = values.get(variant)!;
      return {
        variant,
        published,
        here: found,
        isEqual: JSON.stringify(published) === JSON.stringify(found),
      };
    }),
  };
}
