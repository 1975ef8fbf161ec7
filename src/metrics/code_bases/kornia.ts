/** The Python package kornia, at the commit that the variants follow. */
export const KORNIA_CODE =
  "kornia/kornia kornia/metrics/ssim.py at b4f5a78a13891c7ac4c1cd9695941380273e981d";
