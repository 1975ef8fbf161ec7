/** Where a variant's file lies below `src/metrics/variants`, and its golden among the goldens, without the ending. */

/** `METRIC/base` lies at `base/metric`, `METRIC/base_qualifier` at `base/metric_qualifier`. */
export function variantPlace(id: string): string {
  const [metric, dialect] = id.split("/") as [string, string];
  const [base, ...qualifiers] = dialect.split("_") as [string, ...string[]];
  const file = [metric, ...qualifiers].join("_").toLowerCase();
  return `${base}/${file.replaceAll(/\W+/g, "_")}`;
}
