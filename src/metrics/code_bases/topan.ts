/** A file of Topanxal's metrics in PyTorch, at the commit that the variants follow. */
export function topanCode(file: string): string {
  return `Topanxal/Image-fusion-evaluation-metrics-code-PyTorch-version- metrics/${file} at 4a89e63f0c93d8c6755d00ea0d7efd8398b3c419`;
}
