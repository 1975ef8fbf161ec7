/** Bytes for people: gigabytes of 10^9 bytes, to a tenth. */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
