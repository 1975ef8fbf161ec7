/** How pages of calibration write values, differences and other people's text. */
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import type { Comparison } from "./compare_golden.ts";
import type { GoldenValue } from "./golden.ts";

/** Six significant digits; in words where there is no number, and never 0 for one that is not. */
export function valueText(value: GoldenValue | UndefinedMetricError): string {
  if (value instanceof UndefinedMetricError) return "undefined";
  if (typeof value === "number") {
    return Number.isFinite(value) && value !== 0
      ? value.toPrecision(6)
      : String(value);
  }
  if (typeof value === "string") return value;
  if ("error" in value) return "error";
  const [real, imaginary] = value.complex;
  return `complex ${valueText(real)}, ${valueText(imaginary)}i`;
}

/** Two digits, as 1.2e-10; absolute, and told so, where the reference's value is 0; a dash where there is none. */
export function differenceText({ absolute, relative }: Comparison): string {
  if (absolute === 0) return "0";
  if (relative !== null) return shortNumber(relative);
  return absolute === null ? "–" : `${shortNumber(absolute)} absolute`;
}

/** 0 or two digits and an exponent. */
export function shortNumber(value: number): string {
  return value === 0 ? "0" : value.toExponential(1);
}

/** A tolerance as it was chosen: 1e-9. */
export function toleranceText(
  { tolerance, slack }: { readonly tolerance: number; readonly slack?: number },
): string {
  const relative = tolerance.toExponential();
  return slack === undefined
    ? relative
    : `${relative} (+ ${slack.toExponential()})`;
}

/** Text that Markdown leaves as it is, also in a table. */
export function plainText(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().replaceAll(
    /[\\`*<>|[\]]/g,
    "\\$&",
  );
}

/** A code span on one line. */
export function codeText(text: string): string {
  return `\`${text.replaceAll(/\s+/g, " ").trim().replaceAll("`", "'")}\``;
}
