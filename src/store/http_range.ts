/** Asking for the rest of a file (RFC 9110, section 14). */
import { contentEncoding } from "./plain_body.ts";

/** What a response offers to a request that wanted the bytes from some offset on. */
export type Offer =
  | {
    readonly kind: "bytes";
    readonly from: number;
    readonly total: number | undefined;
  }
  | { readonly kind: "restart" }
  | { readonly kind: "refusal"; readonly reason: string };

/** Reads what a response offers to a request that wanted the bytes from `at` on. */
export function readOffer(response: Response, at: number): Offer {
  const { status, headers } = response;
  // A compressed transfer counts compressed bytes, in its length as in its range.
  const isPlain = contentEncoding(response) === null;
  const length = isPlain ? headers.get("content-length") : null;
  if (status === 200) {
    return {
      kind: "bytes",
      from: 0,
      total: length === null ? undefined : Number(length),
    };
  }
  if (at > 0 && status === 416) return { kind: "restart" };
  if (at > 0 && status === 206) {
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(
      headers.get("content-range") ?? "",
    );
    if (!isPlain || range === null || Number(range[1]) !== at) {
      return { kind: "restart" };
    }
    return {
      kind: "bytes",
      from: at,
      total: range[2] === "*" ? undefined : Number(range[2]),
    };
  }
  return {
    kind: "refusal",
    reason: `HTTP ${status} ${response.statusText}`.trim(),
  };
}

/** The headers that ask for the bytes from `at` on, uncompressed: ranges of compressed transfers count other bytes. */
export function rangeHeaders(at: number): Record<string, string> {
  const plain = { "accept-encoding": "identity" };
  return at === 0 ? plain : { ...plain, range: `bytes=${at}-` };
}
