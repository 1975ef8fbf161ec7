/** The metrics of the VIFB benchmark, at the commit that the variants follow. */
export const VIFB_CODE =
  "xingchenzhang/VIFB metrics/*.m at 22b2ea9d91499cc5962d9bdcae9c290270f0fade";
