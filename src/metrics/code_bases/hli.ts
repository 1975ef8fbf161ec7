/** The evaluation of RFN-Nest, at the commit that the variants follow; NestFuse has the same. */
export const HLI_CODE =
  "hli1221/imagefusion-rfn-nest analysis_matlab/ at 76e4e0500a3d818068f31942d7d5ed874c36c37b";
