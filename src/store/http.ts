/** HTTP with the patience of a store: an unreachable host is waited for once, a busy one a few times. */
import type { Clock } from "./clock.ts";
import { plainBody } from "./plain_body.ts";
import { retryAfter } from "./retry_after.ts";
import { SourceMiss } from "./source.ts";

/** How to speak HTTP. */
export interface HttpOptions {
  /** Longest wait for headers, and for each next piece of a body, in milliseconds. */
  readonly timeoutMs: number;
  /** Usually the global `fetch`. */
  readonly fetch: typeof fetch;
  /** Usually that of the machine. */
  readonly clock: Clock;
  /** Called when a busy host is waited for. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/** A body that broke off; asking again from where it ended may help. */
export class BrokenTransfer extends Error {
  override readonly name = "BrokenTransfer";
}

/** A client that remembers which hosts did not answer. */
export class Http {
  readonly #options: HttpOptions;
  /** host → why it is not asked again. */
  readonly #silent = new Map<string, string>();
  /** host → when it may be asked again, having been busy. */
  readonly #free = new Map<string, number>();
  /** host → transfers that were too slow, one after the other. */
  readonly #slow = new Map<string, number>();

  /** A client with an empty memory. */
  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /**
   * Asks for a URL; any HTTP status is an answer, but for those of a busy host, which is asked up to {@linkcode MOST_TRIES}
   * times.
   *
   * @throws {SourceMiss} When the host cannot be reached or stays busy, now or earlier.
   * @throws The signal's reason when aborted.
   */
  async get(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const host = hostOf(url);
    for (let tries = 1;; tries++) {
      await this.#untilFree(host, signal);
      const response = await this.#ask(url, headers, signal);
      if (!BUSY.has(response.status)) return response;
      await response.body?.cancel();
      this.#backOff(host, response, tries);
    }
  }

  /**
   * The pieces of a body as they come, decompressed.
   *
   * @throws {SourceMiss} When nothing comes for `timeoutMs`, when it comes too slowly time after time, or compressed in a
   * way that is not read here. @throws {BrokenTransfer} When the connection breaks, or less than {@linkcode LEAST} comes.
   */
  async *pieces(
    response: Response,
    url: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array> {
    const body = plainBody(response);
    if (body === null) return;
    const { clock } = this.#options;
    const host = hostOf(url);
    const reader = body.getReader();
    try {
      for (let waited = 0, came = 0;;) {
        const asked = clock.now();
        const piece = await this.#nextPiece(reader, host, signal);
        if (piece === undefined) return;
        yield piece;
        waited += clock.now() - asked;
        came += piece.length;
        if (waited < LEAST.milliseconds) continue;
        if (came < LEAST.bytes) throw this.#tooSlow(host, came, waited);
        this.#slow.delete(host);
        waited = came = 0;
      }
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  async #untilFree(
    host: string,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { clock } = this.#options;
    for (;;) {
      signal?.throwIfAborted();
      const known = this.#silent.get(host);
      if (known !== undefined) {
        throw new SourceMiss(`${known} (not asked again)`);
      }
      const wait = (this.#free.get(host) ?? 0) - clock.now();
      if (wait <= 0) return;
      await clock.delay(wait, signal);
    }
  }

  async #ask(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    const host = hostOf(url);
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), this.#options.timeoutMs);
    try {
      return await this.#options.fetch(url, {
        headers,
        signal: signal === undefined
          ? clock.signal
          : AbortSignal.any([signal, clock.signal]),
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#giveUp(
        host,
        clock.signal.aborted
          ? `${host} did not answer within ${this.#options.timeoutMs} ms`
          : why(host, error),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Notes until when a busy host is left alone.
   *
   * @throws {SourceMiss} When it has been asked often enough, or asks for more time than {@linkcode LONGEST_WAIT_MS}.
   */
  #backOff(host: string, { status, headers }: Response, tries: number): void {
    const now = this.#options.clock.now();
    const busy = `${host} is busy (HTTP ${status})`;
    const asked = retryAfter(headers.get("retry-after"), now) ?? 0;
    if (asked > LONGEST_WAIT_MS) {
      throw this.#giveUp(
        host,
        `${busy} and asks to be left alone for ${seconds(asked)}, more than ${
          seconds(LONGEST_WAIT_MS)
        }; run the same command again later`,
      );
    }
    if (tries === MOST_TRIES) {
      throw this.#giveUp(host, `${busy}, ${MOST_TRIES} times in a row`);
    }
    const wait = Math.max(asked, FIRST_WAIT_MS * 2 ** (tries - 1));
    const free = this.#free.get(host) ?? 0;
    if (free <= now) {
      this.#options.onNote?.(
        `${busy}: asking again in ${seconds(wait)}, try ${
          tries + 1
        } of ${MOST_TRIES}`,
      );
    }
    this.#free.set(host, Math.max(free, now + wait));
  }

  #tooSlow(host: string, came: number, waited: number): Error {
    const reason = `${host} sends too slowly (${came} bytes in ${
      seconds(waited)
    }, at least ${LEAST.bytes} in ${seconds(LEAST.milliseconds)} are wanted)`;
    const times = (this.#slow.get(host) ?? 0) + 1;
    this.#slow.set(host, times);
    return times < MOST_SLOW
      ? new BrokenTransfer(reason)
      : this.#giveUp(host, reason);
  }

  async #nextPiece(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    host: string,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array | undefined> {
    const stalled = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      stalled.reject(
        this.#giveUp(
          host,
          `${host} stopped sending for ${this.#options.timeoutMs} ms`,
        ),
      );
    }, this.#options.timeoutMs);
    try {
      return (await Promise.race([reader.read(), stalled.promise])).value;
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof SourceMiss) throw error;
      // The cause stays behind: it may hold the whole address.
      throw new BrokenTransfer(`${host} broke off the transfer`);
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(host: string, reason: string): SourceMiss {
    this.#silent.set(host, reason);
    return new SourceMiss(reason);
  }
}

/** Too many requests, bad gateway, unavailable, gateway timeout: asking again a little later may help. */
const BUSY = new Set([429, 502, 503, 504]);

/** Requests for one thing while a host is busy. */
const MOST_TRIES = 5;

/** Waits double from here on. */
const FIRST_WAIT_MS = 1000;

/** A host that asks for more is not waited for. */
const LONGEST_WAIT_MS = 60_000;

/** A transfer slower than this, a kilobyte a second, would take days for a data set. */
const LEAST = { bytes: 30_000, milliseconds: 30_000 } as const;

/** Transfers too slow one after the other, before their host is given up. */
const MOST_SLOW = 3;

function seconds(milliseconds: number): string {
  return `${Math.ceil(milliseconds / 1000)} s`;
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function why(host: string, error: unknown): string {
  const messages = messagesOf(error);
  if (error instanceof Deno.errors.NotCapable) {
    const asked =
      /net access to "([^"]+)"/.exec(messages[0] ?? "")?.[1]?.replace(
        /:443$/,
        "",
      ) ?? host;
    return `Deno may not reach ${asked}; run it with deno run --allow-net=${asked} ...`;
  }
  const known = messages.map((message) => COMMON_REASON.exec(message)?.[1])
    .find((reason) => reason !== undefined);
  return `${host} cannot be reached (${
    known?.toLowerCase() ??
      messages.at(-1)?.replaceAll(ADDRESS, host) ?? "no reason given"
  })`;
}

/** What an error says and then what its causes say: Deno's fetch keeps the useful words in the innermost. */
function messagesOf(error: unknown): string[] {
  return error instanceof Error
    ? [error.message, ...messagesOf(error.cause)]
    : [];
}

/** A whole address in a message, which may hold a password or token. */
const ADDRESS = /\bhttps?:\/\/[^\s)"']+/gi;

const COMMON_REASON =
  /(dns error|connection refused|certificate|unreachable|timed out)/i;
