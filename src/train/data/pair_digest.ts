import { digestOf } from "../../canon/digest_of.ts";

/**
 * What a training pair is known by.
 *
 * @param ir SHA-256 of the bytes of the infrared picture: of its file, or of its samples where it has none
 * @param vi of the visible one
 * @param bits16 how 16 bits a sample are read, where they are
 */
export function pairDigest(
  ir: string,
  vi: string,
  bits16: string | null = null,
): Promise<string> {
  return digestOf(bits16 === null ? { ir, vi } : { ir, vi, bits16 });
}
