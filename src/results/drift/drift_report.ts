/** What a comparison with a result version found. Plain data: `JSON.stringify` of it is the report for machines. */

import type { CellName } from "../record/cell_key.ts";
import type { ValueDrift } from "./compare_values.ts";

/** Where a difference comes from. */
export type Cause = "data" | "model" | "code" | "backend";

/** The stages of the road in the order a number travels; the first that differs is the cause. */
export type DriftStage =
  | "source file"
  | "decoding"
  | "weights"
  | "export"
  | "protocol definition"
  | "network input"
  | "network output"
  | "fused image"
  | "metrics";

/** What a cell was made of, and by what: one of them moved its values. */
export type MovedInput =
  | "data"
  | "decoder code"
  | "model"
  | "exporter code"
  | "protocol"
  | "protocol code"
  | "runtime version"
  | "runtime settings"
  | "adapter"
  | "backend code"
  | "metric code";

/** The first stage at which a cell differs, and why. */
export interface Origin {
  readonly cause: Cause;
  readonly stage: DriftStage;
  /** What moved it: one; several where they changed at once and no record tells them apart. */
  readonly inputs: readonly MovedInput[];
  /** A sentence with what was expected and what came. */
  readonly explanation: string;
}

/** A cell that is not what the version says. */
export interface DriftedCell extends Origin {
  readonly cell: CellName;
  /** How the status changed, with the error; null where it did not. */
  readonly status: string | null;
  /** The values that differ; empty when only something before them does. */
  readonly values: readonly ValueDrift[];
}

/** A cell of the version that this run did not make. */
export interface UnmadeCell {
  readonly cell: CellName;
  readonly reason: string;
}

/** The outcome of a comparison. */
export interface DriftReport {
  /** Suite and number of the version compared with. */
  readonly baseline: { readonly suite: string; readonly version: number };
  /** Whether any compared cell drifted. */
  readonly drift: boolean;
  /** Cells in both. */
  readonly compared: number;
  readonly byCause: Readonly<Record<Cause, number>>;
  readonly drifted: readonly DriftedCell[];
  /** Cells of the version that were not recomputed. */
  readonly missing: readonly UnmadeCell[];
  /** Cells that the version does not have. */
  readonly added: readonly CellName[];
  /** Metric variants that were computed now and that the version lacks: more is known, nothing drifted. */
  readonly addedVariants: readonly string[];
}
