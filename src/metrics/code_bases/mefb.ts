/** The multi-exposure fusion benchmark, at the commit that the variants follow. */
export const MEFB_CODE =
  "xingchenzhang/MEFB metrics/metricsQw.m at 9e185bf88de280b12a2d9a2ff12d66e40bc1ff91";
