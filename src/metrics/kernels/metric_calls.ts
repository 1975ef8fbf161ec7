/** The signatures of assembly/metrics/kernels.ts: addresses are bytes in the kernels' memory, sizes are samples. */

/** What the module of the metrics' kernels exports; each is described where it is defined. */
export interface MetricCalls {
  addKept(
    sum: number,
    variance: number,
    fusedVariance: number,
    covariance: number,
    stride: number,
    width: number,
    height: number,
    line: number,
  ): void;
  addTotal(
    sum: number,
    variance: number,
    stride: number,
    width: number,
    height: number,
    line: number,
  ): void;
  correlationSums(
    x: number,
    y: number,
    otherX: number,
    otherY: number,
    means: number,
    count: number,
    to: number,
  ): void;
  countLevels(bytes: number, count: number, counts: number): void;
  countPairs(a: number, b: number, count: number, pairs: number): void;
  edgeWeightsF32(
    strengthA: number,
    strengthB: number,
    count: number,
    to: number,
  ): void;
  edgeWeightsSum(strengthA: number, strengthB: number, count: number): number;
  exactSum(values: number, count: number): number;
  filterAndHalve(
    levels: number,
    stride: number,
    width: number,
    height: number,
    kernel: number,
    half: number,
    to: number,
    outStride: number,
    work: number,
  ): void;
  gaussianSimilarity(
    meanA: number,
    varianceA: number,
    meanB: number,
    varianceB: number,
    covariance: number,
    stride: number,
    width: number,
    height: number,
    c1: number,
    c2: number,
  ): number;
  gradientStrengthF32(
    bytes: number,
    width: number,
    height: number,
    to: number,
    rows: number,
  ): void;
  gradientStrengthSum(
    bytes: number,
    width: number,
    height: number,
    rows: number,
    line: number,
  ): number;
  informationOfPairs(
    pairs: number,
    countsA: number,
    countsB: number,
    pixels: number,
  ): number;
  /** 0 or 1. */
  isConstant(values: number, count: number): number;
  keptEdgesF32(
    strengthA: number,
    angleA: number,
    strengthB: number,
    angleB: number,
    strength: number,
    angle: number,
    count: number,
    to: number,
  ): void;
  keptEdgesSum(
    strengthA: number,
    angleA: number,
    strengthB: number,
    angleB: number,
    strength: number,
    angle: number,
    count: number,
  ): number;
  lessLevels(a: number, b: number, count: number, to: number): void;
  logSum(sum: number): number;
  pairwiseDeviations(
    a: number,
    meanA: number,
    b: number,
    meanB: number,
    count: number,
  ): number;
  pairwiseSum(values: number, count: number): number;
  /** 0 or 1. */
  sameBytes(a: number, b: number, count: number): number;
  sobelF32(
    bytes: number,
    width: number,
    height: number,
    strength: number,
    angle: number,
    rows: number,
  ): void;
  sobelF64(
    bytes: number,
    width: number,
    height: number,
    strength: number,
    angle: number,
    rows: number,
  ): void;
  squaredSteps(
    bytes: number,
    step: number,
    stride: number,
    count: number,
    rows: number,
    to: number,
  ): void;
  uniformMoments(
    bytes: number,
    width: number,
    height: number,
    mean: number,
    variance: number,
    stride: number,
    sample: number,
    work: number,
  ): void;
  uniformSimilarity(
    bytesA: number,
    meanA: number,
    varianceA: number,
    bytesB: number,
    meanB: number,
    varianceB: number,
    width: number,
    height: number,
    stride: number,
    sample: number,
    c1: number,
    c2: number,
    work: number,
  ): number;
  widenF32(bytes: number, count: number, to: number): void;
  widenF64(
    bytes: number,
    width: number,
    height: number,
    centre: number,
    to: number,
    stride: number,
  ): void;
  windowCovariance(
    a: number,
    b: number,
    stride: number,
    width: number,
    height: number,
    kernel: number,
    half: number,
    meanA: number,
    meanB: number,
    covariance: number,
    outStride: number,
    work: number,
  ): void;
  windowMoments(
    levels: number,
    stride: number,
    width: number,
    height: number,
    kernel: number,
    half: number,
    mean: number,
    variance: number,
    outStride: number,
    work: number,
  ): void;
}
