/** The flag by which a table takes networks that its user trained. */
export const TRAINED_FLAG = {
  trained: {
    kind: "string",
    value: "DIR",
    help:
      "take the networks of this folder, which `deno task train --suite` filled, in place of those of trained.json",
  },
} as const;
