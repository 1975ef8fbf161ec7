/** Files without a known digest: fetched once, then held to what came. */
import type { Cache } from "./cache.ts";
import { sha256Hex } from "../canon/digest.ts";
import { explainFileError, isFileError } from "../files/explain.ts";
import { readText } from "../files/read_file.ts";
import { BrokenTransfer, type Http } from "./http.ts";
import { rangeHeaders } from "./http_range.ts";
import type { Pin } from "./pin.ts";
import { SourceMiss, WrongBytes } from "./source.ts";
import { UnobtainableError } from "./unobtainable_error.ts";
import { writeAtomically } from "../files/write_atomically.ts";

/** Bytes with the digest they turned out to have. */
export interface Unpinned {
  /** The file. */
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`: what a pin would say. */
  readonly sha256: string;
}

/** What {@linkcode readUnpinned} needs. */
export interface UnpinnedRequest {
  readonly name: string;
  readonly url: string;
  readonly cacheDir: string;
  readonly cache: Cache;
  readonly http: Http;
  readonly offline: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * The bytes first seen at a URL, from the cache or, the first time, from the network.
 *
 * @throws {UnobtainableError} When neither has them.
 */
export async function readUnpinned(
  request: UnpinnedRequest,
): Promise<Unpinned> {
  const { name, url, cacheDir, cache, signal } = request;
  const record = `${cacheDir}/unpinned/${await sha256Hex(
    new TextEncoder().encode(url),
  )}.json`;
  const seen = await readRecord(record, name, url);
  try {
    if (seen !== null) {
      const bytes = await cache.read(seen).catch((error) => {
        if (error instanceof SourceMiss || error instanceof WrongBytes) {
          return null;
        }
        throw error;
      });
      if (bytes !== null) return { bytes, sha256: seen.sha256 };
    }
    if (request.offline) throw new SourceMiss("not asked, offline");
    const bytes = await fetchWhole(request.http, url, signal);
    const sha256 = await sha256Hex(bytes);
    if (seen !== null && seen.sha256 !== sha256) {
      throw new WrongBytes(
        seen,
        { sha256, what: `sha256 ${sha256} (${bytes.length} bytes)` },
        "discarded",
      );
    }
    await writeAtomically(cache.path(sha256), bytes);
    await writeAtomically(
      record,
      JSON.stringify({ url, sha256, bytes: bytes.length }),
    );
    return { bytes, sha256 };
  } catch (error) {
    if (isFileError(error)) {
      throw unobtainable(name, url, explainFileError(error, "write", cacheDir));
    }
    if (
      error instanceof SourceMiss || error instanceof BrokenTransfer ||
      error instanceof WrongBytes
    ) {
      throw unobtainable(name, url, error.message);
    }
    throw error;
  }
}

async function readRecord(
  path: string,
  name: string,
  url: string,
): Promise<Pin | null> {
  try {
    const { sha256, bytes } = JSON.parse(await readText(path)) as Partial<Pin>;
    if (
      !/^[0-9a-f]{64}$/.test(sha256 ?? "") || !Number.isSafeInteger(bytes)
    ) throw new SyntaxError("it names no file");
    return { name, url, sha256: sha256!, bytes: bytes! };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw unobtainable(
      name,
      url,
      error instanceof SyntaxError || error instanceof TypeError
        ? `the record of its digest is damaged; restore ${path}, or remove it to trust what comes now`
        : explainFileError(error, "read", path),
    );
  }
}

async function fetchWhole(
  http: Http,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const response = await http.get(url, rangeHeaders(0), signal);
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new SourceMiss(
      `HTTP ${response.status} ${response.statusText}`.trim(),
    );
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for await (const piece of http.pieces(response, url, signal)) {
    total += piece.length;
    if (total > MOST_BYTES) {
      throw new SourceMiss(
        `it is larger than ${MOST_BYTES} bytes, which no image of a benchmark is`,
      );
    }
    pieces.push(new Uint8Array(piece));
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function unobtainable(
  name: string,
  url: string,
  reason: string,
): UnobtainableError {
  return new UnobtainableError({ name, url, sha256: "", bytes: 0 }, [{
    source: url,
    reason,
  }]);
}

const MOST_BYTES = 64 * 1024 * 1024;
