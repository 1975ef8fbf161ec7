/** The code of MMDRFuse, at the commit that the variants follow. */
export const MMDR_CODE =
  "yanglinDeng/MMDRFuse Evaluator.py at c9e5014493a7322a87cc24a58b66052123ac5bbe";
