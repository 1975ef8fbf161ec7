import type { LossPoint } from "../run/training_state.ts";

/**
 * The loss curve as CSV (RFC 4180): a line for each stretch of steps, the weighted sum, then each loss as it is, not weighted;
 * full precision. A loss that a stretch has not is an empty field.
 */
export function lossCsv(losses: readonly LossPoint[]): string {
  const names = lossNames(losses);
  return [
    ["step", "total", ...names],
    ...losses.map(({ step, total, means }) => [
      step,
      total,
      ...names.map((name) => means[name] ?? ""),
    ]),
  ].map((line) => `${line.join(",")}\r\n`).join("");
}

/** Every loss of a curve, in the order in which they come. */
export function lossNames(losses: readonly LossPoint[]): string[] {
  return [...new Set(losses.flatMap(({ means }) => Object.keys(means)))];
}
