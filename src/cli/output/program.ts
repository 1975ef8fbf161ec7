/** Which program this is. Written by `deno task digests`; not to be edited. */

/** Its version, and sha256 of `deno.lock`. */
export const PROGRAM = {
  version: "0.1.0",
  lock: "c7e97ac9cd0e93ab0c7bc8bd2c7dade42b964c79d413d74d6b8152a83e58f32b",
} as const;
