/** Topanxal's metrics in PyTorch, at the commit that the variants follow. */
export const TOPAN_CODE =
  "Topanxal/Image-fusion-evaluation-metrics-code-PyTorch-version- metrics/*.py at 4a89e63f0c93d8c6755d00ea0d7efd8398b3c419";
