/** The signatures of assembly/metrics/kernels.ts: addresses are bytes in the kernels' memory, sizes are samples. */

/** What the module of the metrics' kernels exports; each is described where it is defined. */
export interface MetricCalls {
  addKept(
    sums: number,
    fusedVariance: number,
    varianceA: number,
    covarianceA: number,
    varianceB: number,
    covarianceB: number,
    stride: number,
    width: number,
    height: number,
  ): void;
  addOrientation(
    responses: number,
    stride: number,
    width: number,
    height: number,
    threshold: number,
    floor: number,
    cosine: number,
    sine: number,
    sums: number,
  ): void;
  addTotals(
    sums: number,
    varianceA: number,
    varianceB: number,
    stride: number,
    width: number,
    height: number,
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
  cosineDown(
    plane: number,
    stride: number,
    width: number,
    height: number,
    plan: number,
    cosines: number,
    sines: number,
    to: number,
    toStride: number,
    work: number,
  ): void;
  countLevels(bytes: number, count: number, counts: number): void;
  countPairs(a: number, b: number, count: number, pairs: number): void;
  differencesDown(
    a: number,
    b: number,
    third: number,
    tables: number,
    width: number,
    height: number,
    plan: number,
    to: number,
    work: number,
  ): void;
  edgeWeightsF32(
    strengthA: number,
    strengthB: number,
    count: number,
    to: number,
  ): void;
  edgeWeightsSum(strengthA: number, strengthB: number, count: number): number;
  eighthEdges(
    bytes: number,
    width: number,
    height: number,
    strength: number,
    angle: number,
    lines: number,
  ): void;
  filterAcross(
    spectrum: number,
    width: number,
    height: number,
    plan: number,
    factors: number,
    rows: number,
    work: number,
  ): void;
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
  filterTaps(
    image: number,
    stride: number,
    width: number,
    height: number,
    weights: number,
    offsets: number,
    taps: number,
    to: number,
  ): void;
  fourierAcross(
    spectrum: number,
    width: number,
    height: number,
    plan: number,
    work: number,
  ): void;
  fourierDown(
    re: number,
    im: number,
    stride: number,
    width: number,
    height: number,
    plan: number,
    to: number,
    work: number,
  ): void;
  fourierUp(
    spectrum: number,
    width: number,
    height: number,
    plan: number,
    re: number,
    im: number,
    stride: number,
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
  gradientStrengthSum(
    bytes: number,
    width: number,
    height: number,
    rows: number,
    line: number,
  ): number;
  informationOfPairs(pairs: number, pixels: number, counts: number): number;
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
  medianOf(
    values: number,
    count: number,
    scratch: number,
  ): number;
  mefPatches(
    energyA: number,
    energyB: number,
    energyAB: number,
    varianceA: number,
    varianceB: number,
    covariance: number,
    count: number,
    a: number,
    b: number,
    variance: number,
  ): void;
  multiplyAcross(
    spectrum: number,
    width: number,
    height: number,
    plan: number,
    radial: number,
    angular: number,
    divisor: number,
    to: number,
    work: number,
  ): void;
  pairwiseDeviations(
    a: number,
    meanA: number,
    b: number,
    meanB: number,
    count: number,
  ): number;
  pairwiseGradientStrengths(
    bytes: number,
    width: number,
    height: number,
    rows: number,
    line: number,
  ): number;
  pairwiseLevelProducts(
    a: number,
    meanA: number,
    b: number,
    meanB: number,
    count: number,
  ): number;
  pairwiseLevelSquares(
    bytes: number,
    mean: number,
    count: number,
  ): number;
  pairwiseLevels(bytes: number, count: number): number;
  pairwiseSum(values: number, count: number): number;
  petrovicSums(
    strengthA: number,
    angleA: number,
    strengthB: number,
    angleB: number,
    strength: number,
    angle: number,
    count: number,
    least: number,
    to: number,
  ): void;
  phaseMoments(
    sums: number,
    count: number,
    times: number,
    floor: number,
  ): void;
  raiseCorrelations(
    mask: number,
    base: number,
    ownMean: number,
    ownSquare: number,
    product: number,
    mean: number,
    square: number,
    count: number,
    largest: number,
  ): void;
  regionSquares(
    plane: number,
    stride: number,
    factors: number,
    width: number,
    height: number,
    across: number,
    down: number,
    sums: number,
    line: number,
  ): void;
  regionStrengths(
    bytes: number,
    table: number,
    width: number,
    height: number,
    repeats: 0 | 1,
    floor: number,
    across: number,
    down: number,
    sums: number,
    lines: number,
  ): void;
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
  squaredAmplitudes(
    re: number,
    im: number,
    stride: number,
    width: number,
    height: number,
    to: number,
  ): void;
  squaredSteps(
    bytes: number,
    apart: number,
    stride: number,
    count: number,
    rows: number,
    to: number,
  ): void;
  sumOfLevels(bytes: number, count: number): number;
  sumOfPlane(
    plane: number,
    stride: number,
    width: number,
    height: number,
  ): number;
  tabulate(
    bytes: number,
    table: number,
    width: number,
    height: number,
    to: number,
    stride: number,
  ): void;
  tapMoments(
    a: number,
    b: number,
    stride: number,
    width: number,
    height: number,
    kernel: number,
    taps: number,
    means: number,
    squares: number,
    products: number,
    outStride: number,
    work: number,
  ): void;
  tapProducts(
    a: number,
    b: number,
    stride: number,
    width: number,
    height: number,
    kernel: number,
    taps: number,
    products: number,
    outStride: number,
    work: number,
  ): void;
  tapVariances(
    a: number,
    stride: number,
    width: number,
    height: number,
    kernel: number,
    taps: number,
    means: number,
    variances: number,
    outStride: number,
    work: number,
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
  uniformSimilarities(
    bytes: number,
    mean: number,
    variance: number,
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
    to: number,
    work: number,
  ): void;
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
