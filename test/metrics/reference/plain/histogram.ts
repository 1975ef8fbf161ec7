/** How often each grey level occurs. */
import type { Gray } from "../../../../src/image/gray.ts";

/** Counts of the 256 levels. */
export function histogram({ data }: Gray): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i++) counts[data[i]!]!++;
  return counts;
}
