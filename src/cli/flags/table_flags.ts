/** How tables are marked, in every command that makes some. */
export const TABLE_FLAGS = {
  naive: {
    kind: "boolean",
    help:
      "mark best and second best by the printed digits, whether separated or not",
  },
} as const;

/** In which forms the values of each image are written, beside CSV. */
export const VALUES_FLAGS = {
  parquet: {
    kind: "boolean",
    help: "write the values of each image as Parquet, too",
  },
} as const;
