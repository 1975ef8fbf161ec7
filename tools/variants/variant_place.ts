/** Where a variant's file lies below `src/metrics/variants`, and its golden among the goldens, without the ending. */

/** `METRIC/code_base` lies at `code_base/metric`. */
export function variantPlace(id: string): string {
  const [metric, codeBase] = id.split("/") as [string, string];
  return `${codeBase}/${metric.toLowerCase().replaceAll(/\W+/g, "_")}`;
}
