/** What `assembly/train/kernels.ts` exports; its files say what each does. Addresses and counts are integers. */
export interface TrainCalls {
  convolve(
    source: number,
    inHeight: number,
    inWidth: number,
    groups: number,
    inChannels: number,
    outChannels: number,
    weights: number,
    bias: number,
    rows: number,
    columns: number,
    dilation: number,
    stride: number,
    target: number,
  ): void;
  addWeightGradient(
    source: number,
    inHeight: number,
    inWidth: number,
    groups: number,
    inChannels: number,
    outChannels: number,
    upstream: number,
    rows: number,
    columns: number,
    dilation: number,
    stride: number,
    gradient: number,
  ): void;
  flipWeights(
    weights: number,
    groups: number,
    outChannels: number,
    inChannels: number,
    taps: number,
    target: number,
  ): void;
  spread: Lattice;
  addGathered: Lattice;
  mirror: Mirror;
  addMirrored: Mirror;
  add: Binary;
  subtract: Binary;
  multiply: Binary;
  divide: Binary;
  maximum: Binary;
  affine(
    a: number,
    factor: number,
    offset: number,
    target: number,
    count: number,
  ): void;
  addScaled(a: number, factor: number, target: number, count: number): void;
  addValue(value: number, target: number, count: number): void;
  addProduct(
    a: number,
    b: number,
    factor: number,
    target: number,
    count: number,
  ): void;
  addQuotient: Binary;
  subtractProductQuotient(
    a: number,
    b: number,
    c: number,
    target: number,
    count: number,
  ): void;
  addWhereGreater(
    a: number,
    b: number,
    upstream: number,
    target: number,
    count: number,
  ): void;
  absolute: Unary;
  addSigned: Binary;
  squareRoot: Unary;
  addRootGradient: Binary;
  relu: Unary;
  addReluGradient: Binary;
  hyperbolicTangent: Unary;
  addTanhGradient: Binary;
  exponential: Unary;
  logarithm: Unary;
  sumOf(a: number, count: number): number;
  dotOf(a: number, b: number, count: number): number;
}

type Unary = (a: number, target: number, count: number) => void;
type Binary = (a: number, b: number, target: number, count: number) => void;
type Lattice = (
  source: number,
  channels: number,
  height: number,
  width: number,
  top: number,
  left: number,
  stride: number,
  tall: number,
  wide: number,
  target: number,
) => void;
type Mirror = (
  source: number,
  channels: number,
  height: number,
  width: number,
  border: number,
  target: number,
) => void;
