import { SourceMiss } from "./source.ts";

/**
 * The body of a response, decompressed where its host compressed it although plain bytes were asked for: what a digest is
 * of are the bytes of the file.
 *
 * @throws {SourceMiss} When it is compressed in a way that is not read here.
 */
export function plainBody(
  response: Response,
): ReadableStream<Uint8Array> | null {
  const { body } = response;
  const encoding = contentEncoding(response);
  if (body === null || encoding === null) return body;
  if (encoding === "gzip" || encoding === "deflate") {
    return body.pipeThrough(new DecompressionStream(encoding));
  }
  body.cancel().catch(() => {});
  throw new SourceMiss(
    `it sends the file compressed (${encoding}) although plain bytes were asked for; have it serve files as they are`,
  );
}

/** How a response is compressed; null where it is plain. */
export function contentEncoding({ headers }: Response): string | null {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  return encoding === "" || encoding === "identity"
    ? null
    : encoding.replace(/^x-gzip$/, "gzip");
}
