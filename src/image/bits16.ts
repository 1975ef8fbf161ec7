/** How 16 bits a sample become 8, by its name. */
export type Bits16 = keyof typeof BITS16;

/** The ways there are, and what each does. */
export const BITS16 = {
  minmax:
    "the least level of the picture becomes 0 and its greatest 255, all others in proportion, halves up",
  "high-byte": "the upper 8 of the 16 bits",
} as const;
