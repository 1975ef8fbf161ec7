/** One way to one number: what explains why two people print different values of one metric for one picture. */

/** A value and the choices that made it. */
export interface Reading {
  /** Id of the metric's variant. */
  readonly variant: string;
  /** How colours became grey, or under which protocol a network's output was saved. */
  readonly how: string;
  /** The value; the reason where the variant has none. */
  readonly value: number | { readonly undefined: string };
}

/** Readings with the largest differences from `base` first, those without a number last. */
export function largestFirst(
  readings: readonly Reading[],
  base: number,
): Reading[] {
  const size = ({ value }: Reading): number =>
    typeof value === "number" && Number.isFinite(value)
      ? Math.abs(value - base)
      : -1;
  return readings.toSorted((a, b) => size(b) - size(a));
}
