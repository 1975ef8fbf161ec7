/** Stands for a protocol where an image was fused and saved by somebody else: nothing happens to its pixels. */
export const AS_SAVED = {
  id: "as-saved",
  version: 1,
  title: "the grey levels of an image fused elsewhere, as its file has them",
} as const;
