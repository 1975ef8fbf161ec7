/** A file of the image fusion toolbox of Z. Liu, at the commit that the variants follow. */
export function liuCode(file: string): string {
  return `zhengliu6699/imageFusionMetrics ${file} at d6f7f1a0c0a13e7d19bc1e8e4d4f3ad51f439273`;
}
