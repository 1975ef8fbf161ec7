/**
 * Where an object lies below a cache or mirror: `sha256/<hex>`.
 *
 * @throws {RangeError} When the digest is not 64 lower-case hexadecimal digits, which would name a path of its own.
 */
export function objectPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new RangeError(
      `Cannot look up "${sha256}": a digest is 64 lower-case hexadecimal digits`,
    );
  }
  return `sha256/${sha256}`;
}
