/** The digest of a value that is not bytes. */
import { canonicalJson } from "./canonical_json.ts";
import { sha256Hex } from "./digest.ts";

/**
 * SHA-256 of the canonical JSON of a value, as UTF-8.
 *
 * @returns 64 lower-case hexadecimal digits.
 * @throws {TypeError} As {@linkcode canonicalJson}.
 */
export async function digestOf(value: unknown): Promise<string> {
  return await sha256Hex(new TextEncoder().encode(canonicalJson(value)));
}
