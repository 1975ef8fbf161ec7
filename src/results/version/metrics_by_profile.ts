// Which metrics the records of a profile have between them.

import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { CellRecord } from "../record/record.ts";

/** Profile → names of every metric that any of its records has, in code-unit order. */
export function metricsByProfile(
  records: readonly CellRecord[],
): Map<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const { profile, values } of records) {
    names.set(
      profile,
      (names.get(profile) ?? new Set()).union(new Set(Object.keys(values))),
    );
  }
  return new Map(
    [...names].map((
      [profile, metrics],
    ) => [profile, [...metrics].sort(codeUnitOrder)]),
  );
}
