/** The names of the metrics, in the order tables print them. */

/** EN entropy, SD standard deviation, SF spatial frequency, AG average gradient, MI mutual information, ... */
export type Metric = (typeof METRICS)[number];

/** Every metric, in table order. */
export const METRICS = [
  "EN",
  "SD",
  "SF",
  "AG",
  "MI",
  "SCD",
  "CC",
  "VIF",
  "Qabf",
  "SSIM",
] as const;
