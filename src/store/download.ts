/** A source on the network: downloads that go on where they stopped. */
import type { Cache } from "./cache.ts";
import { explainFileError, isFileError } from "../files/explain.ts";
import { BrokenTransfer, type Http } from "./http.ts";
import { rangeHeaders, readOffer } from "./http_range.ts";
import { openPart, readWhole, writeAll } from "./part_file.ts";
import type { Pin } from "./pin.ts";
import { type Source, SourceMiss, WrongBytes } from "./source.ts";
import { type Contents, verify } from "./verify.ts";

/** Bytes of a file so far. */
export interface Transfer {
  /** What a person calls the file. */
  readonly name: string;
  /** Bytes here, those of an earlier run included. */
  readonly received: number;
  /** Bytes in all. */
  readonly total: number;
}

/** What a download needs. */
export interface DownloadOptions {
  /** What to call the source. */
  readonly label: (pin: Pin) => string;
  /** Where a pin lies. */
  readonly url: (pin: Pin) => string;
  /** Where finished objects and unfinished ones go. */
  readonly cache: Cache;
  /** Who asks. */
  readonly http: Http;
  /** Called after each piece. */
  readonly onBytes?: ((transfer: Transfer) => void) | undefined;
}

/**
 * Downloads into `<cache>/partial/<hex>.part`, verifies, then renames into the cache. A part left by an earlier run is
 * continued with an HTTP range; wrong bytes are discarded and asked for once again from zero.
 */
export class Download implements Source {
  readonly #options: DownloadOptions;

  /** A source for pins that lie at some URL. */
  constructor(options: DownloadOptions) {
    this.#options = options;
  }

  label(pin: Pin): string {
    return this.#options.label(pin);
  }

  async read(pin: Pin, signal: AbortSignal | undefined): Promise<Uint8Array> {
    const { cache } = this.#options;
    const path = cache.partPath(pin.sha256);
    try {
      const part = await openPart(
        path,
        () => exists(cache.path(pin.sha256)),
        signal,
      );
      if (part === null) return await cache.read(pin);
      try {
        const bytes = await this.#fill(part, pin, signal);
        await cache.adopt(path, pin.sha256);
        return bytes;
      } finally {
        const { size } = await part.stat();
        if (size === 0) await Deno.remove(path).catch(() => {});
        part.close();
      }
    } catch (error) {
      if (isFileError(error)) {
        throw new SourceMiss(explainFileError(error, "write", path));
      }
      throw error;
    }
  }

  /** Asks until the part is whole and right, at most {@linkcode MOST_REQUESTS} times. */
  async #fill(
    part: Deno.FsFile,
    pin: Pin,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    let wrong: Contents | null = null;
    let why = "";
    for (let request = 0; request < MOST_REQUESTS; request++) {
      const got = await this.#ask(part, pin, signal).catch((error) => {
        if (!(error instanceof BrokenTransfer)) throw error;
        why = error.message;
        return null;
      });
      if (got instanceof Uint8Array) return got;
      if (got === null) continue;
      await part.truncate(0);
      if (wrong !== null) throw new WrongBytes(pin, got, "discarded, twice");
      wrong = got;
    }
    if (wrong !== null) throw new WrongBytes(pin, wrong, "discarded");
    throw new SourceMiss(
      `${why}, ${MOST_REQUESTS} times; what came is kept and the next run goes on from there`,
    );
  }

  /** One request: the right bytes, or what the wrong ones were, or null to be asked again. */
  async #ask(
    part: Deno.FsFile,
    pin: Pin,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array | Contents | null> {
    const { http, url: urlOf, onBytes } = this.#options;
    const url = urlOf(pin);
    let at = (await part.stat()).size;
    if (at > pin.bytes) await part.truncate(at = 0);
    if (at < pin.bytes || pin.bytes === 0) {
      const response = await http.get(url, rangeHeaders(at), signal);
      const offer = readOffer(response, at);
      if (offer.kind !== "bytes") await response.body?.cancel();
      if (offer.kind === "refusal") throw new SourceMiss(offer.reason);
      if (offer.kind === "restart") {
        await part.truncate(0);
        return null;
      }
      if (offer.total !== undefined && offer.total !== pin.bytes) {
        await response.body?.cancel();
        return { sha256: null, what: `${offer.total} bytes` };
      }
      await part.truncate(at = offer.from);
      await part.seek(at, Deno.SeekMode.Start);
      for await (const piece of http.pieces(response, url, signal)) {
        if (at + piece.length > pin.bytes) {
          return { sha256: null, what: `${at + piece.length} bytes or more` };
        }
        await writeAll(part, piece);
        at += piece.length;
        onBytes?.({ name: pin.name, received: at, total: pin.bytes });
      }
      if (at < pin.bytes) {
        throw new BrokenTransfer(
          `the transfer ended after ${at} of ${pin.bytes} bytes`,
        );
      }
    }
    const bytes = await readWhole(part, at);
    return await verify(bytes, pin) ?? bytes;
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

/** Enough for a line that breaks now and then; a server that never gets on is not asked for ever. */
const MOST_REQUESTS = 5;
