/** The metrics of the IVIF ZOO survey, at the commit that the variants follow. */
export const IVIFZOO_CODE =
  "RollingPlain/IVIF_ZOO Metric/Metric_torch.py at 61b0a4407652621a0a3824a6e283527ba8a47a73";
