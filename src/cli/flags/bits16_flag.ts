/** How infrared of 16 bits is read: one flag of several commands. */
import { BITS16, type Bits16 } from "../../image/bits16.ts";
import { choice } from "./choice.ts";

/** Its description. */
export const BITS16_FLAG = {
  kind: "string",
  value: "WAY",
  help: `how infrared of 16 bits is read, by ${
    Object.keys(BITS16).join(" or ")
  } (refused)`,
} as const;

/**
 * The way that was named, if one was.
 *
 * @throws {UsageError} if there is no such way.
 */
export function askedBits16(given: string | undefined): Bits16 | undefined {
  return given === undefined
    ? undefined
    : choice("use --bits16", given, BITS16);
}
