/** Compares one cell of a result version with the same cell computed again. */

import { cellName } from "../record/cell_key.ts";
import { compareValues } from "./compare_values.ts";
import type { DriftedCell, Origin } from "./drift_report.ts";
import { findInputOrigin } from "./find_input_origin.ts";
import { findOutputOrigin } from "./find_output_origin.ts";
import { metricsOrigin } from "./metrics_origin.ts";
import { REFEREE } from "../version/quality_text.ts";
import type { ComparableRecord } from "../record/record.ts";

/**
 * What drifted in a cell, or null.
 *
 * On the referee any different bit is drift: raw output, fused image, values. On another backend only values beyond
 * their tolerance are; its digests then serve as evidence of the cause. What the cell was made from (files, planes,
 * network, protocol) has to agree on every backend. The prose of errors and of undefined values is not compared.
 */
export function compareCell(
  old: ComparableRecord,
  fresh: ComparableRecord,
  toleranceOf: (variant: string) => number,
): DriftedCell | null {
  const referee = old.backend === REFEREE;
  const values = old.status === fresh.status
    ? compareValues(
      old.values,
      fresh.values,
      (variant) => referee ? 0 : toleranceOf(variant),
    )
    : [];
  const status = statusChange(old, fresh);
  const inputs = findInputOrigin(old, fresh);
  const outputs = findOutputOrigin(old, fresh);
  const drifted = inputs !== null || status !== null || values.length > 0 ||
    (referee && outputs !== null);
  if (!drifted) return null;
  const origin: Origin = inputs ?? outputs ??
    metricsOrigin(old, fresh, values.map(({ variant }) => variant));
  return { cell: cellName(old), ...origin, status, values };
}

function statusChange(
  old: ComparableRecord,
  fresh: ComparableRecord,
): string | null {
  if (old.status === fresh.status) return null;
  return fresh.status === "failed"
    ? `was ok, now fails: ${fresh.error}`
    : `failed (${old.error}), is ok now`;
}
