/** Which program this is. Written by `deno task digests`; not to be edited. */

/** Its version, and sha256 of `deno.lock`. */
export const PROGRAM = {
  version: "0.1.0",
  lock: "9cd612b4cda0a6898324a13d8771cca90455368aab745c040bac10957ef6c257",
} as const;
