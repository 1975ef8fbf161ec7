/** The PyTorch package torchmetrics, at the commit that the variants follow. */
export const TORCHMETRICS_CODE =
  "Lightning-AI/torchmetrics torchmetrics/functional/image/{ssim,vif}.py at dab033394560ab3ce05e3d14c13f32e4cde6b351";
