/** A variant's value for colour pictures as the mean of its values for their channels. */
import type { Variant } from "../variant.ts";

/** `ofChannels` of a variant whose code base takes each channel by itself. */
export function meanOfChannels(
  compute: Variant["compute"],
): NonNullable<Variant["ofChannels"]> {
  return (channels) => {
    const [red, green, blue] = channels.map(compute);
    return (red! + green! + blue!) / 3;
  };
}
