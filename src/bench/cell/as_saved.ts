/** Stands for a protocol where an image was fused and saved by somebody else: nothing happens to its pixels. */
export const AS_SAVED = {
  id: "as-saved",
  version: 2,
  title:
    "the BT.601 luma of an image fused elsewhere; of a grey one its levels, as its file has them",
} as const;
