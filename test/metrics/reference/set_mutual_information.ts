/** Mutual information the slow, obvious way: H(a) + H(b) − H(a, b) from maps of counts, in nats. */
import type { Gray } from "../../../src/image/gray.ts";

export function setMutualInformation(a: Gray, b: Gray): number {
  const pairs = Array.from(a.data, (level, i) => `${level},${b.data[i]!}`);
  return entropyOf(Array.from(a.data)) + entropyOf(Array.from(b.data)) -
    entropyOf(pairs);
}

/** Shannon entropy of the values' frequencies, in nats. */
export function entropyOf(values: readonly (number | string)[]): number {
  const counts = new Map<number | string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let sum = 0;
  for (const count of counts.values()) {
    sum -= count / values.length * Math.log(count / values.length);
  }
  return sum;
}
