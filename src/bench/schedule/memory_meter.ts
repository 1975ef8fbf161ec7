/** The most memory a run held, as far as it was looked at. */
export interface MemoryMeter {
  /** Bytes. */
  readonly peak: number;
  /** Looks now. */
  look(): void;
}

/**
 * A meter of this process and of what `others` hold.
 *
 * The heap of an engine never shrinks, so a look whenever a cell is finished misses little.
 */
export function memoryMeter(
  others: () => number,
  own: () => number = () => Deno.memoryUsage().rss,
): MemoryMeter {
  let peak = 0;
  return {
    get peak(): number {
      return peak;
    },
    look(): void {
      peak = Math.max(peak, own() + others());
    },
  };
}
