/**
 * The Y of one pixel as OpenCV's 8-bit YCrCb has it: the coefficients of BT.601 times 2^14, rounded half up.
 *
 * @returns 0..255; on some colours one level beside the exact luma.
 */
export function opencvY(red: number, green: number, blue: number): number {
  return (4899 * red + 9617 * green + 1868 * blue + 8192) >> 14;
}
