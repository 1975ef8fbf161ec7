/** How tables are marked, in every command that makes some. */
export const TABLE_FLAGS = {
  naive: {
    kind: "boolean",
    help:
      "mark best and second best by the printed digits, whether separated or not",
  },
} as const;
