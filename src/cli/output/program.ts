/** Which program this is. Written by `deno task digests`; not to be edited. */

/** Its version, and sha256 of `deno.lock`. */
export const PROGRAM = {
  version: "0.1.0",
  lock: "3064615934ae17537cc03c579ed192aaa0418bf6a2d46268716520bb43e8c831",
} as const;
