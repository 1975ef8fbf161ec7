/** A file of the evaluation of RFN-Nest, at the commit that the variants follow. */
export function hliCode(file: string): string {
  return `hli1221/imagefusion-rfn-nest analysis_matlab/${file} at 76e4e0500a3d818068f31942d7d5ed874c36c37b`;
}

/** That of NestFuse, which has SSIM beside the same. */
export const NESTFUSE_CODE =
  "hli1221/imagefusion-nestfuse analysis_metrics_in_paper/analysis_metrics_7.m at a8ac170ad6ae7037c9da33ccf511c88893d0c31b";
