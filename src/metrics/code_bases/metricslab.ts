/** The metrics of MetricsLab, at the commit that the variants follow. */
export const METRICSLAB_CODE =
  "CharlesShan-hub/MetricsLab metrics/*.py at 777ee54e49ef18762b594f58e4552ff5cd30831f";
