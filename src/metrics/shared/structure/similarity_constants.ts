/** What keeps SSIM's ratios from 0 / 0. */

/** Added to numerator and denominator. */
export interface SimilarityConstants {
  /** To products and squares of means. */
  readonly luminance: number;
  /** To covariances and variances. */
  readonly contrast: number;
  /** To the whole denominator alone; 0 unless told. */
  readonly floor?: number;
}

/** (0.01 L)² and (0.03 L)², for levels that range over L. */
export function similarityConstants(dataRange: number): SimilarityConstants {
  return {
    luminance: (0.01 * dataRange) ** 2,
    contrast: (0.03 * dataRange) ** 2,
  };
}
