/** Linfeng Tang's evaluation, as of 2023, at the commit that the variants follow. */
export const LT_CODE =
  "Linfeng-Tang/Evaluation-for-Image-Fusion Evaluation/*.m at 0e87153be77320e31ef2cabb5820518d2ac56bac";
