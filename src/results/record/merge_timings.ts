/**
 * Timings of many machines as one list. A timing stays what it is: nothing is averaged, so that no row of a table mixes
 * adapters or machines.
 */

import { canonicalJson } from "../../canon/canonical_json.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { TimingRecord } from "./timing.ts";

/** Each timing once, in one order whatever theirs was: by model, backend, engine with its adapter, and machine. */
export function mergeTimings(
  timings: readonly TimingRecord[],
): TimingRecord[] {
  const keyed = timings.map((timing) => {
    const { model, backend, engine, machine } = timing;
    return [
      canonicalJson([model, backend, engine, machine, timing]),
      timing,
    ] as const;
  });
  return [...new Map(keyed)].sort(([a], [b]) => codeUnitOrder(a, b)).map((
    [, timing],
  ) => timing);
}
