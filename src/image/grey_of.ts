import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";

/** A picture's grey by a rule for one pixel; a grey picture is its own, and its samples are shared, not copied. */
export function greyOf(
  { width, height, channels, data }: Picture,
  rule: (red: number, green: number, blue: number) => number,
): Gray {
  if (channels === 1) return { width, height, data };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) {
    grey[i] = rule(data[at]!, data[at + 1]!, data[at + 2]!);
  }
  return { width, height, data: grey };
}
