import type { MetricColumn } from "../../results/table/metric_column.ts";
import { printedNumber } from "../../results/table/printed_number.ts";
import type { MetricValue } from "../../results/record/metric_value.ts";

/** A value below a picture: its head and the digits that tables print, or a word. */
export function captionValue(
  column: MetricColumn,
  value: MetricValue | undefined,
): string {
  return `${column.label} ${
    value === undefined
      ? "missing"
      : typeof value === "number"
      ? printedNumber(value, column)
      : typeof value === "string"
      ? value
      : "undefined"
  }`;
}
