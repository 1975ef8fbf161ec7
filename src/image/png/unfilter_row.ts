import { paeth } from "./paeth.ts";

/**
 * Undoes the filter of one row in place (W3C PNG, section 9.2).
 *
 * @param row Its bytes without the filter byte.
 * @param above The row before it, undone; zeros before the first of a pass.
 * @param step Bytes from a pixel to the next, at least 1.
 * @returns false where there is no such filter.
 */
export function unfilterRow(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  step: number,
): boolean {
  const { length } = row;
  switch (filter) {
    case 0:
      return true;
    case 1:
      for (let i = step; i < length; i++) row[i]! += row[i - step]!;
      return true;
    case 2:
      for (let i = 0; i < length; i++) row[i]! += above[i]!;
      return true;
    case 3:
      for (let i = 0; i < length; i++) {
        const left = i < step ? 0 : row[i - step]!;
        row[i]! += left + above[i]! >> 1;
      }
      return true;
    case 4:
      for (let i = 0; i < length; i++) {
        const left = i < step ? 0 : row[i - step]!;
        const corner = i < step ? 0 : above[i - step]!;
        row[i]! += paeth(left, above[i]!, corner);
      }
      return true;
    default:
      return false;
  }
}
