/** Grey levels that stand for themselves. */

/** 0..255. */
export const SAME_LEVELS: Float64Array = Float64Array.from(
  { length: 256 },
  (_, level) => level,
);
