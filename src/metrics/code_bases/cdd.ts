/** The evaluator that CDDFuse and MMDRFuse report, at the commit that the variants follow. */
export const CDD_EVALUATOR =
  "Zhaozixiang1228/MMIF-CDDFuse utils/Evaluator.py at fd8da1f39d8d403b7343e577bd5a30cba38c7b7b";
