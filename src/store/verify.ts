/** Compares bytes with a pin. */
import { sha256Hex } from "../canon/digest.ts";
import type { Pin } from "./pin.ts";

/** What some bytes are. */
export interface Contents {
  /** Their digest; null when the transfer was cut off, so that it was never known. */
  readonly sha256: string | null;
  /** Their length; at least this many when the transfer was cut off. */
  readonly bytes: number;
}

/** What is wrong with the bytes, or null when they are the pinned ones. */
export async function verify(
  bytes: Uint8Array,
  pin: Pin,
): Promise<Contents | null> {
  const sha256 = await sha256Hex(bytes);
  return sha256 === pin.sha256 && bytes.length === pin.bytes
    ? null
    : { sha256, bytes: bytes.length };
}

/** "expected sha256 ... (n bytes), got ...; moved to ...". */
export function describeMismatch(
  pin: Pin,
  { got, done }: { readonly got: Contents; readonly done: string },
): string {
  const came = got.sha256 === null
    ? `${got.bytes} bytes or more`
    : `sha256 ${got.sha256} (${got.bytes} bytes)`;
  return `expected sha256 ${pin.sha256} (${pin.bytes} bytes), got ${came}; ${done}`;
}
