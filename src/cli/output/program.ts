/** Which program this is. Written by `deno task digests`; not to be edited. */

/** Its version, and sha256 of `deno.lock`. */
export const PROGRAM = {
  version: "0.1.0",
  lock: "804d83f97041c4f29b79a5aaedc70453125c4b076bf57cb471ba726e1222f087",
} as const;
