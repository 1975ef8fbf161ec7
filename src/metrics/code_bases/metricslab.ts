/** A file of the metrics of MetricsLab, at the commit that the variants follow. */
export function metricslabCode(file: string): string {
  return `CharlesShan-hub/MetricsLab metrics/${file} at 777ee54e49ef18762b594f58e4552ff5cd30831f`;
}
