import process from "node:process";

/** Of what is free, this share is used: estimates err, and other programs grow. */
const SHARE = 0.8;

/**
 * Bytes a run may grow by: most of what the machine has free, or the container or job if that is limited to less.
 *
 * Null where the machine may not be asked: nothing is known then.
 */
export function memoryBudget(): number | null {
  const asked = Deno.permissions.querySync({
    name: "sys",
    kind: "systemMemoryInfo",
  });
  if (asked.state !== "granted") return null;
  const { available } = Deno.systemMemoryInfo();
  const limit = process.constrainedMemory() || Infinity;
  const free = Math.min(available, limit - Deno.memoryUsage().rss);
  return Math.floor(SHARE * Math.max(0, free));
}

/** Bytes for people: gigabytes of 10^9 bytes, to a tenth. */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
