// How a metric is headed, printed and ranked. Every metric of the suite is better when higher.

import type { Column } from "./table.ts";

/** The metrics in the order papers print them. */
const DIGITS: Readonly<Record<string, number>> = {
  EN: 2,
  SD: 2,
  SF: 2,
  AG: 2,
  MI: 2,
  SCD: 2,
  CC: 2,
  VIF: 3,
  Qabf: 3,
  SSIM: 3,
};

const ORDER = Object.keys(DIGITS);

/** The column of a metric. One that is not known here is printed with 3 digits and not ranked. */
export function metricColumn(metric: string): Column {
  const known = Object.hasOwn(DIGITS, metric);
  return {
    id: metric,
    label: metric,
    better: known ? "higher" : null,
    digits: DIGITS[metric] ?? 3,
  };
}

/** Compares metrics by the order papers print them; unknown ones follow by name. */
export function metricOrder(a: string, b: string): number {
  const [left, right] = [place(a), place(b)];
  return left !== right ? left - right : a < b ? -1 : a > b ? 1 : 0;
}

function place(metric: string): number {
  const at = ORDER.indexOf(metric);
  return at < 0 ? ORDER.length : at;
}
