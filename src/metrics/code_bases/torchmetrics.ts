/** A file of the PyTorch package torchmetrics, at the commit that the variants follow. */
export function torchmetricsCode(file: string): string {
  return `Lightning-AI/torchmetrics src/torchmetrics/functional/image/${file} at dab033394560ab3ce05e3d14c13f32e4cde6b351`;
}
