/** Compares bytes with a pin. */
import { sha256Hex } from "../canon/digest.ts";
import type { Pin } from "./pin.ts";

/** What came in place of pinned bytes. */
export interface Contents {
  /** Their digest; null when they were not read to their end. */
  readonly sha256: string | null;
  /** What they are, for people: "sha256 ... (5 bytes)", "9 bytes or more", "a named pipe". */
  readonly what: string;
}

/** What is wrong with the bytes, or null when they are the pinned ones. */
export async function verify(
  bytes: Uint8Array,
  pin: Pin,
): Promise<Contents | null> {
  const sha256 = await sha256Hex(bytes);
  return sha256 === pin.sha256 && bytes.length === pin.bytes
    ? null
    : { sha256, what: `sha256 ${sha256} (${bytes.length} bytes)` };
}

/** "expected sha256 ... (n bytes), got ...; moved to ...". */
export function describeMismatch(
  pin: Pin,
  { got, done }: { readonly got: Contents; readonly done: string },
): string {
  return `expected sha256 ${pin.sha256} (${pin.bytes} bytes), got ${got.what}; ${done}`;
}
