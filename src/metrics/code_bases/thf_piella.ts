/** Piella's index in the evaluation of thfylsty, at the commit that the variant follows. */
export const THF_PIELLA_CODE =
  "thfylsty/Objective-evaluation-for-image-fusion metricPeilla.m at 6f55732ef5528f3ec5ee9ffbb1b184a17e2391e5";
