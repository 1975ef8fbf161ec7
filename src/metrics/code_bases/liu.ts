/** The image fusion toolbox of Z. Liu, at the commit that the variants follow. */
export const LIU_CODE =
  "zhengliu6699/imageFusionMetrics metric*.m at d6f7f1a0c0a13e7d19bc1e8e4d4f3ad51f439273";
