import type { SearchLayer, SearchOperation } from "./search_operation.ts";

const DEPTHWISE = { depthwise: true, rectified: false } as const;
const POINTWISE: SearchLayer = { side: 1, rectified: true };

/**
 * The operations that are searched among, by name.
 *
 * HSDA's ten are separable, dilated, residual and dense ones of 3 × 3 and of 5 × 5, and attention over channels and over
 * positions ({@linkcode HSDA_OPERATIONS}); LeSeFuse's are convolutions, dilated, residual, residual dilated ones and none
 * ({@linkcode LESEFUSE_OPERATIONS}). What each is made of in detail is ours: one convolution and a ReLU, dilation 2.
 *
 * `none` passes on what comes: in a chain without other paths a zero would end it.
 */
export const SEARCH_OPERATIONS: Readonly<Record<string, SearchOperation>> = {
  none: { layers: [], joins: "nothing", contains: null },
  conv3: plain(3, 1, null),
  sep3: separable(3, null),
  sep5: separable(5, "sep3"),
  dil3: plain(3, 2, null),
  res3: { ...plain(3, 1, "conv3"), joins: "sum" },
  resdil3: { ...plain(3, 2, "dil3"), joins: "sum" },
  dense3: { ...plain(3, 1, "conv3"), joins: "dense" },
  conv1: plain(1, 1, null),
  conv5: plain(5, 1, "conv3"),
  dil5: plain(5, 2, "dil3"),
  res1: { ...plain(1, 1, "conv1"), joins: "sum" },
  res5: { ...plain(5, 1, "conv3"), joins: "sum" },
  resdil5: { ...plain(5, 2, "dil3"), joins: "sum" },
  dense5: { ...plain(5, 1, "conv3"), joins: "dense" },
  channels: { layers: [], joins: "channels", contains: null },
  positions: { layers: [], joins: "positions", contains: null },
};

/** HSDA's ten. */
export const HSDA_OPERATIONS = [
  "sep3",
  "sep5",
  "dil3",
  "dil5",
  "res3",
  "res5",
  "dense3",
  "dense5",
  "channels",
  "positions",
] as const;

/** LeSeFuse's. */
export const LESEFUSE_OPERATIONS = [
  "none",
  "conv1",
  "conv3",
  "conv5",
  "dil3",
  "dil5",
  "res1",
  "res3",
  "res5",
  "resdil3",
  "resdil5",
] as const;

function plain(
  side: number,
  dilation: number,
  contains: string | null,
): SearchOperation {
  return {
    layers: [{ side, rectified: true, ...dilation > 1 && { dilation } }],
    joins: "nothing",
    contains,
  };
}

function separable(side: number, contains: string | null): SearchOperation {
  return {
    layers: [{ side, ...DEPTHWISE }, POINTWISE],
    joins: "nothing",
    contains,
  };
}
