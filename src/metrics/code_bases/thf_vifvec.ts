/** VIF on wavelets in the MATLAB collection of thfylsty, at the commit that the variants follow. */
export const THF_VIFVEC =
  "thfylsty/Objective-evaluation-for-image-fusion VIF/VIF/vifvec.m at 6f55732ef5528f3ec5ee9ffbb1b184a17e2391e5";
