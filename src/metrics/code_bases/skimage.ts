/** The Python package scikit-image, at the version that the variants follow. */
export const SKIMAGE_CODE =
  "scikit-image/scikit-image skimage/metrics/_structural_similarity.py at 0.19.3";
