/** Hosts that are busy, slow, or compress what they send; no test waits. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { retryAfter } from "../../src/store/retry_after.ts";
import { UnobtainableError } from "../../src/store/unobtainable_error.ts";
import { fakeClock, noise, pinOf, temporaryFolder } from "./fake_host.ts";

const DATA = noise(50_000, 3);
const URL = "https://data.example/a";

interface Told {
  readonly notes: string[];
  readonly asked: Headers[];
  readonly clock: ReturnType<typeof fakeClock>;
}

/** A store whose host answers with `respond`, by the number of the request. */
function storeOf(
  cacheDir: string,
  respond: (count: number) => Response,
): { store: ReturnType<typeof openStore>; told: Told } {
  const told: Told = { notes: [], asked: [], clock: fakeClock() };
  const options: StoreOptions = {
    cacheDir,
    clock: told.clock,
    onWarning: (note) => told.notes.push(note),
    fetch: (_, init) => {
      told.asked.push(new Headers(init?.headers));
      return Promise.resolve(respond(told.asked.length));
    },
  };
  return { store: openStore(options), told };
}

const busy = (status: number, retry?: string): Response =>
  new Response("later", {
    status,
    headers: retry === undefined ? {} : { "retry-after": retry },
  });

Deno.test("a busy host is asked again after twice the time each, and its user told", async () => {
  await using folder = await temporaryFolder();
  const statuses = [429, 502, 503, 504];
  const { store, told } = storeOf(
    folder.path,
    (count) => count <= 4 ? busy(statuses[count - 1]!) : new Response(DATA),
  );
  assertEquals(await store.get(await pinOf(DATA, URL)), DATA);
  assertEquals(told.clock.waits, [1000, 2000, 4000, 8000]);
  assertEquals(
    told.notes[1],
    "data.example is busy (HTTP 502): asking again in 2 s, try 3 of 5",
  );
});

Deno.test("a host that stays busy is given up, for its other files too", async () => {
  await using folder = await temporaryFolder();
  const { store, told } = storeOf(folder.path, () => busy(503));
  await assertRejects(
    async () => await store.get(await pinOf(DATA, URL)),
    UnobtainableError,
    "data.example is busy (HTTP 503), 5 times in a row",
  );
  await assertRejects(
    async () => await store.get(await pinOf(noise(9, 1), `${URL}b`)),
    UnobtainableError,
    "not asked again",
  );
  assertEquals(told.asked.length, 5);
});

Deno.test("Retry-After is honoured in seconds and as a date, up to a minute", async () => {
  for (const says of ["37", "Thu, 01 Jan 2026 00:00:37 GMT"]) {
    await using folder = await temporaryFolder();
    const { store, told } = storeOf(
      folder.path,
      (count) => count === 1 ? busy(429, says) : new Response(DATA),
    );
    assertEquals(await store.get(await pinOf(DATA, URL)), DATA);
    assertEquals(told.clock.waits, [37_000]);
  }
  await using folder = await temporaryFolder();
  const { store, told } = storeOf(folder.path, () => busy(429, "3600"));
  await assertRejects(
    async () => await store.get(await pinOf(DATA, URL)),
    UnobtainableError,
    "asks to be left alone for 3600 s, more than 60 s; run the same command again later",
  );
  assertEquals([told.clock.waits, told.asked.length], [[], 1]);
});

Deno.test("a Retry-After that says nothing, or of a time gone by, shortens no wait", () => {
  const now = Date.UTC(2026, 0, 1);
  assertEquals(retryAfter(null, now), null);
  assertEquals(retryAfter("soon", now), null);
  assertEquals(retryAfter(" 5 ", now), 5000);
  assertEquals(retryAfter("Wed, 31 Dec 2025 00:00:00 GMT", now), 0);
});

Deno.test("an abort ends the wait for a busy host", async () => {
  await using folder = await temporaryFolder();
  const stop = new AbortController();
  const { store, told } = storeOf(folder.path, () => {
    stop.abort(new Error("enough"));
    return busy(429);
  });
  const pin = await pinOf(DATA, URL);
  await assertRejects(() => store.get(pin, stop.signal), Error, "enough");
  assertEquals(told.asked.length, 1);
});

/** A body of pieces of some bytes; the clock moves on before each. */
function slowly(
  bytes: Uint8Array<ArrayBuffer>,
  piece: number,
  tick: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller): void {
      tick();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
      if (at >= bytes.length) controller.close();
    },
  }, { highWaterMark: 0 });
}

Deno.test("a host that drips is asked again from where it was, and given up the third time", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, URL);
  const { store, told } = storeOf(folder.path, (count) => {
    const from = Number(/\d+/.exec(told.asked.at(-1)!.get("range") ?? "0"));
    return new Response(
      slowly(
        DATA.slice(from),
        100,
        () => void told.clock.delay(4000, undefined),
      ),
      {
        status: count === 1 ? 200 : 206,
        headers: { "content-range": `bytes ${from}-49999/50000` },
      },
    );
  });
  await assertRejects(
    () => store.get(pin),
    UnobtainableError,
    "data.example sends too slowly (800 bytes in 32 s, at least 30000 in 30 s are wanted)",
  );
  assertEquals(told.asked.map((headers) => headers.get("range")), [
    null,
    "bytes=800-",
    "bytes=1600-",
  ]);
  const part = `${folder.path}/partial/${pin.sha256}.part`;
  assertEquals(await Deno.readFile(part), DATA.subarray(0, 2400));
});

Deno.test("a host that is slow but fast enough is heard to the end", async () => {
  await using folder = await temporaryFolder();
  const { store, told } = storeOf(folder.path, () =>
    new Response(
      slowly(DATA, 5000, () => void told.clock.delay(4000, undefined)),
    ));
  assertEquals(await store.get(await pinOf(DATA, URL)), DATA);
  assertEquals(told.asked.length, 1);
});

async function gzip(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat = "gzip",
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(
    new CompressionStream(format),
  );
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

Deno.test("what a host compresses unasked is decompressed before it is verified", async () => {
  for (const format of ["gzip", "deflate"] as const) {
    await using folder = await temporaryFolder();
    const data = new Uint8Array(70_000).fill(7);
    const packed = await gzip(data, format);
    const { store, told } = storeOf(folder.path, () =>
      new Response(packed, {
        headers: {
          "content-encoding": format,
          "content-length": String(packed.length),
        },
      }));
    assertEquals(await store.get(await pinOf(data, URL)), data);
    assertEquals(told.asked[0]!.get("accept-encoding"), "identity");
  }
});

Deno.test("a range of compressed bytes is not taken for one of the file", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, URL);
  const packed = await gzip(DATA);
  const headers = { "content-encoding": "gzip" };
  const { store, told } = storeOf(
    folder.path,
    (count) =>
      count === 1
        ? new Response(packed.slice(9), {
          status: 206,
          headers: { ...headers, "content-range": "bytes 9-49999/50000" },
        })
        : new Response(packed, { headers }),
  );
  await Deno.mkdir(`${folder.path}/partial`);
  await Deno.writeFile(
    `${folder.path}/partial/${pin.sha256}.part`,
    DATA.subarray(0, 9),
  );
  assertEquals(await store.get(pin), DATA);
  assertEquals(told.asked.map((headers) => headers.get("range")), [
    "bytes=9-",
    null,
  ]);
});

Deno.test("a compression that is not read, and a bomb, are refused", async () => {
  await using folder = await temporaryFolder();
  const { store } = storeOf(
    folder.path,
    (count) =>
      count === 1
        ? new Response(DATA, { headers: { "content-encoding": "br" } })
        : new Response(bomb, { headers: { "content-encoding": "gzip" } }),
  );
  const bomb = await gzip(new Uint8Array(5_000_000));
  await assertRejects(
    async () => await store.get(await pinOf(DATA, URL)),
    UnobtainableError,
    "it sends the file compressed (br) although plain bytes were asked for",
  );
  const error = await assertRejects(
    async () => await store.get(await pinOf(noise(90, 1), URL)),
    UnobtainableError,
  );
  assertStringIncludes(error.message, "bytes or more");
});

Deno.test("a resumed range is asked for and written from the byte the part ends at", async () => {
  // A transfer that breaks off at an odd byte, twice; one offset wrong would spoil the file or ask for it again.
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, URL);
  const ends = [12_345, 12_346, 50_000];
  const { store, told } = storeOf(folder.path, (count) => {
    const from = ends[count - 2] ?? 0;
    return new Response(DATA.slice(from, ends[count - 1]), {
      status: from === 0 ? 200 : 206,
      headers: { "content-range": `bytes ${from}-49999/50000` },
    });
  });
  assertEquals(await store.get(pin), DATA);
  assertEquals(told.asked.map((headers) => headers.get("range")), [
    null,
    "bytes=12345-",
    "bytes=12346-",
  ]);
});
