/** Which program this is. Written by `deno task digests`; not to be edited. */

/** Its version, and sha256 of `deno.lock`. */
export const PROGRAM = {
  version: "0.1.0",
  lock: "d6030959ea2d86a38f7c3bc116f1b929fea63f05a77d582ade62a213953e78d2",
} as const;
