import { paeth } from "./paeth.ts";

/**
 * Rows of 8-bit samples with the filter before each that makes its bytes smallest, taken as signed numbers and without
 * their sign: the rule of thumb of W3C PNG, section 12.7.
 *
 * @param rowBytes Bytes of a row.
 * @param step Bytes from a pixel to the next.
 */
export function filterRows(
  data: Uint8Array,
  rowBytes: number,
  step: number,
): Uint8Array<ArrayBuffer> {
  const height = data.length / rowBytes;
  const filtered = new Uint8Array(height * (1 + rowBytes));
  const candidates = Array.from(
    { length: 5 },
    () => new Uint8Array(rowBytes),
  );
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * rowBytes, (y + 1) * rowBytes);
    fillCandidates(candidates, row, above, step);
    const sums = candidates.map(sumOfSizes);
    const best = sums.indexOf(Math.min(...sums));
    filtered[y * (1 + rowBytes)] = best;
    filtered.set(candidates[best]!, y * (1 + rowBytes) + 1);
    above = row;
  }
  return filtered;
}

/** The row under each filter, by its number (W3C PNG, section 9.2). */
function fillCandidates(
  [none, sub, up, average, nearest]: readonly Uint8Array[],
  row: Uint8Array,
  above: Uint8Array,
  step: number,
): void {
  for (let i = 0; i < row.length; i++) {
    const byte = row[i]!, top = above[i]!;
    const left = i < step ? 0 : row[i - step]!;
    const corner = i < step ? 0 : above[i - step]!;
    none![i] = byte;
    sub![i] = byte - left;
    up![i] = byte - top;
    average![i] = byte - (left + top >> 1);
    nearest![i] = byte - paeth(left, top, corner);
  }
}

function sumOfSizes(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) {
    sum += bytes[i]! < 128 ? bytes[i]! : 256 - bytes[i]!;
  }
  return sum;
}
