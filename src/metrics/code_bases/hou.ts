/** The evaluation of Jilei Hou, at the commit that the variants follow. */
export const HOU_CODE =
  "Jilei-Hou/metric-for-image-fusion analysis_QG.m at 17620b7cb1ba978d8043ef2026ba16010b7619a9";
