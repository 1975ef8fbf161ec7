import type { SearchLayer, SearchOperation } from "./search_operation.ts";

const CONVOLUTION: SearchLayer = { side: 3, rectified: true };
const DILATED: SearchLayer = { side: 3, dilation: 2, rectified: true };
const DEPTHWISE = { depthwise: true, rectified: false } as const;
const POINTWISE: SearchLayer = { side: 1, rectified: true };

/**
 * The operations that are searched among, by name, after LeSeFuse's and HSDA's lists.
 *
 * `none` passes on what comes: in a chain without other paths a zero would end it.
 */
export const SEARCH_OPERATIONS: Readonly<Record<string, SearchOperation>> = {
  none: { layers: [], joins: "nothing", contains: null },
  conv3: { layers: [CONVOLUTION], joins: "nothing", contains: null },
  sep3: {
    layers: [{ side: 3, ...DEPTHWISE }, POINTWISE],
    joins: "nothing",
    contains: null,
  },
  sep5: {
    layers: [{ side: 5, ...DEPTHWISE }, POINTWISE],
    joins: "nothing",
    contains: "sep3",
  },
  dil3: { layers: [DILATED], joins: "nothing", contains: null },
  res3: { layers: [CONVOLUTION], joins: "sum", contains: "conv3" },
  resdil3: { layers: [DILATED], joins: "sum", contains: "dil3" },
  dense3: { layers: [CONVOLUTION], joins: "dense", contains: "conv3" },
};
