/** What feature mutual information is, whatever the features are: the first part of each variant's definition. */

/** Without what becomes of equal windows; ends before a semicolon. */
export const FMI_OF_WINDOWS =
  "2 I/(H+H') in windows of 3x3 wholly inside, mean over the windows and both sources (fast FMI): a window is " +
  "stretched to 0..1 (a constant one is uniform) and taken in column-major order for a distribution over its nine " +
  "places; the joint one is the mixture of the product and the Frechet bound whose correlation is the Pearson " +
  "correlation of the two";

/** As the released code has it; ends before a semicolon. */
export const FAST_FMI = `${FMI_OF_WINDOWS}; 1 where source and fused windows ` +
  "are equal, for the visible source held against the stretched fused window unless the infrared one was equal";
