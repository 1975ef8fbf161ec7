/** A file of a Python port of VIFB's metrics, at the commit that the variants follow. */
export function bfliuCode(file: string): string {
  return `bfliu7/Image-Fusion-evaluation-python compute_metric/${file} at 64f4aa6741970e0be2f2b71d235fe341f590bb92`;
}
