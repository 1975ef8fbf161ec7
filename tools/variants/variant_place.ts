/** Where a variant's file lies below `src/metrics/variants`, and its golden among the goldens, without the ending. */

/** Code bases with more variants than a folder should hold: their metrics named `Q_…` lie in a folder `q`. */
const DIVIDED: ReadonlySet<string> = new Set(["strict"]);

/** `METRIC/base` lies at `base/metric`, `METRIC/base_qualifier` at `base/metric_qualifier`, `Q_METRIC/strict` at `strict/q/q_metric`. */
export function variantPlace(id: string): string {
  const [metric, dialect] = id.split("/") as [string, string];
  const [base, ...qualifiers] = dialect.split("_") as [string, ...string[]];
  const file = [metric, ...qualifiers].join("_").toLowerCase();
  const folder = DIVIDED.has(base) && metric.startsWith("Q_")
    ? `${base}/q`
    : base;
  return `${folder}/${file.replaceAll(/\W+/g, "_")}`;
}
