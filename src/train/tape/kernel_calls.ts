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
    packed: number,
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
  multiplyPlanes(
    source: number,
    ins: number,
    pixels: number,
    weights: number,
    outs: number,
    bias: number,
    target: number,
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
  mirror: Resized;
  addMirrored: Resized;
  maxPool(
    source: number,
    ...more: [...PooledWindows, target: number, places: number]
  ): void;
  maxOfChannels(
    source: number,
    channels: number,
    area: number,
    target: number,
    places: number,
  ): void;
  addAtPlaces: Binary;
  averagePool(
    source: number,
    ...more: [...PooledWindows, target: number]
  ): void;
  addAveraged(
    upstream: number,
    ...more: [...PooledWindows, target: number]
  ): void;
  repeatPixels: Resized;
  addRepeated: Resized;
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

/** Planes, and the windows that are looked at: all but the first address of the kernels of pooling. */
export type PooledWindows = [
  channels: number,
  height: number,
  width: number,
  rows: number,
  columns: number,
  stride: number,
  outHeight: number,
  outWidth: number,
];

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
type Resized = (
  source: number,
  channels: number,
  height: number,
  width: number,
  /** Pixels of the border, or copies of a pixel. */
  by: number,
  target: number,
) => void;
