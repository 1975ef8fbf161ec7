/** Bytes that three rows of an image with their borders need (assembly/metrics/bordered_rows.ts). */
export function borderedRowsBytes(width: number): number {
  return 6 * (width + 31);
}
