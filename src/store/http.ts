/** HTTP with the patience of a store: an unreachable host is waited for once. */
import { SourceMiss } from "./source.ts";

/** How to speak HTTP. */
export interface HttpOptions {
  /** Longest wait for headers, and for each next piece of a body, in milliseconds. */
  readonly timeoutMs: number;
  /** Usually the global `fetch`. */
  readonly fetch: typeof fetch;
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

  /** A client with an empty memory. */
  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /**
   * Asks for a URL; any HTTP status is an answer.
   *
   * @throws {SourceMiss} When the host cannot be reached, now or earlier. @throws The signal's reason when aborted.
   */
  async get(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    signal?.throwIfAborted();
    const host = hostOf(url);
    const known = this.#silent.get(host);
    if (known !== undefined) throw new SourceMiss(`${known} (not asked again)`);
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
   * The pieces of a body as they come.
   *
   * @throws {SourceMiss} When nothing comes for `timeoutMs`. @throws {BrokenTransfer} When the connection breaks.
   */
  async *pieces(
    response: Response,
    url: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array> {
    if (response.body === null) return;
    const reader = response.body.getReader();
    try {
      for (;;) {
        const piece = await this.#nextPiece(reader, hostOf(url), signal);
        if (piece === undefined) return;
        yield piece;
      }
    } finally {
      reader.cancel().catch(() => {});
    }
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
      throw new BrokenTransfer(`${host} broke off the transfer`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(host: string, reason: string): SourceMiss {
    this.#silent.set(host, reason);
    return new SourceMiss(reason);
  }
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
    known?.toLowerCase() ?? messages.at(-1) ?? "no reason given"
  })`;
}

/** What an error says and then what its causes say: Deno's fetch keeps the useful words in the innermost. */
function messagesOf(error: unknown): string[] {
  return error instanceof Error
    ? [error.message, ...messagesOf(error.cause)]
    : [];
}

const COMMON_REASON =
  /(dns error|connection refused|certificate|unreachable|timed out)/i;
