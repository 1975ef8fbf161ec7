/** The PyTorch package piq, at the commit that the variants follow. */
export const PIQ_CODE =
  "photosynthesis-team/piq piq/vif.py at 9948a52fc09ac5f7fb3618ce64b7086f5c3109da";
