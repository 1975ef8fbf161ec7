/**
 * The metrics' kernels: every operation of the slow references beside the tests, in their order, several pixels at a time.
 *
 * Each takes addresses and sizes; the caller lays the memory out (src/metrics/kernels/). A vector may reach up to 160 bytes
 * beyond what is read or written, so blocks have that much room behind them. What lies there decides no value.
 */
export { correlationSums } from "./correlations";
export { isConstant, lessLevels, sameBytes } from "./differences";
export { edgeWeightsF32, keptEdgesF32 } from "./edges_kept_f32";
export { edgeWeightsSum, keptEdgesSum } from "./edges_kept_f64";
export { eighthEdges } from "./edges/eighth_edges";
export { petrovicSums } from "./edges/petrovic";
export { filterAndHalve } from "./windows/filter_and_halve";
export { filterTaps } from "./windows/filter_taps";
export { gaussianSimilarity } from "./windows/gaussian_similarity";
export {
  cosineDown,
  differencesDown,
  filterAcross,
  fourierAcross,
  fourierDown,
  fourierUp,
  multiplyAcross,
} from "./fourier/planes";
export { gradientStrengthSum, pairwiseGradientStrengths } from "./gradients";
export { countLevels, countPairs, informationOfPairs } from "./histograms";
export { tabulate } from "./level_tables";
export {
  pairwiseLevelProducts,
  pairwiseLevels,
  pairwiseLevelSquares,
  sumOfLevels,
} from "./pairwise_levels";
export { medianOf } from "./median";
export { pairwiseDeviations, pairwiseSum } from "./pairwise_sum";
export { raiseCorrelations, sumOfPlane } from "./phase/correlations";
export { phaseMoments } from "./phase/moments";
export { addOrientation, squaredAmplitudes } from "./phase/orientation";
export { regionSquares, regionStrengths } from "./regions";
export { sobelF32, sobelF64 } from "./sobel";
export { squaredSteps } from "./squared_steps";
export { uniformMoments, uniformSimilarities } from "./uniform_window";
export { addKept, addTotals, logSum } from "./windows/visual_information";
export { widenF32, widenF64 } from "./widen";
export { mefPatches } from "./windows/mef_patches";
export { tapMoments, tapProducts, tapVariances } from "./windows/tap_moments";
export { windowCovariance } from "./windows/window_covariance";
export { windowMoments } from "./windows/window_moments";

/** First byte that this module does not use for itself. */
export function heapBase(): usize {
  return __heap_base;
}
