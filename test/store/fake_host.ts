/** A host on this machine that misbehaves on request, for the tests of the store. */
import { sha256Hex } from "../../src/canon/digest.ts";
import type { Clock } from "../../src/store/clock.ts";
import type { Pin } from "../../src/store/pin.ts";

/** One request as it came in. */
export interface Asked {
  readonly path: string;
  readonly range: string | null;
}

/** A running host. */
export interface FakeHost {
  /** "http://127.0.0.1:port". */
  readonly origin: string;
  /** Every request so far. */
  readonly asked: Asked[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts a host that answers with `respond`. */
export function fakeHost(
  respond: (asked: Asked, count: number) => Response | Promise<Response>,
): FakeHost {
  const asked: Asked[] = [];
  const stop = new AbortController();
  const server = Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    signal: stop.signal,
    onListen: () => {},
    onError: () => new Response(null, { status: 500 }),
  }, (request) => {
    asked.push({
      path: new URL(request.url).pathname,
      range: request.headers.get("range"),
    });
    return respond(asked.at(-1)!, asked.length);
  });
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    asked,
    async [Symbol.asyncDispose](): Promise<void> {
      stop.abort();
      await server.finished;
    },
  };
}

/** Answers as a good server does: ranges honoured. */
export function serveRange(
  data: Uint8Array<ArrayBuffer>,
  range: string | null,
): Response {
  const from = range === null ? 0 : Number(/^bytes=(\d+)-$/.exec(range)![1]);
  if (from === 0) return new Response(data);
  if (from >= data.length) return new Response(null, { status: 416 });
  return new Response(data.slice(from), {
    status: 206,
    headers: {
      "content-range": `bytes ${from}-${data.length - 1}/${data.length}`,
    },
  });
}

/** A body that sends some bytes and then breaks off, or never ends. */
export function partialBody(
  data: Uint8Array<ArrayBuffer>,
  end: "break" | "stall" | "close",
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller): void {
      if (data.length > 0) controller.enqueue(data);
      if (end === "close") controller.close();
    },
    pull(controller): void | Promise<void> {
      if (end === "break") {
        return new Promise((resolve) =>
          setTimeout(
            () => resolve(controller.error(new Error("cable pulled"))),
            30,
          )
        );
      }
      return new Promise(() => {});
    },
  });
}

/** Bytes that differ for each seed and do not compress. */
export function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let i = 0, state = seed; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/** The pin of some bytes at a URL. */
export async function pinOf(bytes: Uint8Array, url: string): Promise<Pin> {
  return {
    name: "set/ir/01.png",
    url,
    sha256: await sha256Hex(bytes),
    bytes: bytes.length,
  };
}

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<
  AsyncDisposable & { readonly path: string }
> {
  const path = await Deno.makeTempDir();
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

/** A clock that only moves when somebody waits, and remembers how long they did. */
export function fakeClock(): Clock & { readonly waits: number[] } {
  let now = Date.UTC(2026, 0, 1);
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    delay(milliseconds, signal): Promise<void> {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}
