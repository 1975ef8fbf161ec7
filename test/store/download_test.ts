import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { DigestMismatchError } from "../../src/store/digest_mismatch_error.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { UnobtainableError } from "../../src/store/unobtainable_error.ts";
import {
  fakeHost,
  noise,
  partialBody,
  pinOf,
  serveRange,
  temporaryFolder,
} from "./fake_host.ts";

const DATA = noise(200_000, 3);
const QUICK: Omit<StoreOptions, "cacheDir"> = { timeoutMs: 200 };

async function leavePart(
  cacheDir: string,
  sha256: string,
  bytes: Uint8Array,
): Promise<string> {
  await Deno.mkdir(`${cacheDir}/partial`, { recursive: true });
  const path = `${cacheDir}/partial/${sha256}.part`;
  await Deno.writeFile(path, bytes);
  return path;
}

Deno.test("a download goes on from the part an earlier run left", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await leavePart(folder.path, pin.sha256, DATA.subarray(0, 150_000));
  const received: number[] = [];
  const store = openStore({
    cacheDir: folder.path,
    onBytes: (transfer) => received.push(transfer.received),
  });
  assertEquals(await store.get(pin), DATA);
  assertEquals(host.asked.map(({ range }) => range), ["bytes=150000-"]);
  assert(received[0]! > 150_000);
  assertEquals(received.at(-1), DATA.length);
});

Deno.test("a part that is already whole needs no network", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://127.0.0.1:1/a");
  await leavePart(folder.path, pin.sha256, DATA);
  assertEquals(await openStore({ cacheDir: folder.path }).get(pin), DATA);
});

Deno.test("a server that ignores ranges is heard from the start", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(() => new Response(DATA));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await leavePart(folder.path, pin.sha256, DATA.subarray(0, 9));
  assertEquals(await openStore({ cacheDir: folder.path }).get(pin), DATA);
  assertEquals(host.asked.length, 1);
});

Deno.test("a range answered from another offset, or with 416, starts over", async () => {
  const strange: (() => Response)[] = [
    () =>
      new Response(DATA.slice(5), {
        status: 206,
        headers: { "content-range": `bytes 5-199999/200000` },
      }),
    () => new Response(null, { status: 416 }),
  ];
  for (const answer of strange) {
    await using folder = await temporaryFolder();
    await using host = fakeHost(({ range }) =>
      range === null ? new Response(DATA) : answer()
    );
    const pin = await pinOf(DATA, `${host.origin}/a`);
    await leavePart(folder.path, pin.sha256, DATA.subarray(0, 9));
    assertEquals(await openStore({ cacheDir: folder.path }).get(pin), DATA);
    assertEquals(host.asked.map(({ range }) => range), ["bytes=9-", null]);
  }
});

Deno.test("a part of other bytes is discarded and the file fetched once more", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await leavePart(folder.path, pin.sha256, noise(100_000, 9));
  assertEquals(await openStore({ cacheDir: folder.path }).get(pin), DATA);
  assertEquals(host.asked.map(({ range }) => range), ["bytes=100000-", null]);
});

Deno.test("a part longer than the file is discarded", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await leavePart(folder.path, pin.sha256, noise(300_000, 9));
  assertEquals(await openStore({ cacheDir: folder.path }).get(pin), DATA);
});

Deno.test("wrong bytes are asked for twice, then fail with expected, got and what was done", async () => {
  await using folder = await temporaryFolder();
  const wrong = noise(DATA.length, 4);
  await using host = fakeHost(() => new Response(wrong));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const error = await assertRejects(
    () => openStore({ cacheDir: folder.path }).get(pin),
    DigestMismatchError,
  );
  assertEquals(host.asked.length, 2);
  for (
    const part of [
      pin.name,
      pin.url,
      pin.sha256,
      (await pinOf(wrong, "")).sha256,
      "discarded",
    ]
  ) assertStringIncludes(error.message, part);
  assertEquals([...Deno.readDirSync(`${folder.path}/partial`)], []);
});

Deno.test("a response larger than the pin is cut off, whether it says its length or not", async () => {
  for (const says of [true, false]) {
    await using folder = await temporaryFolder();
    let sent = 0;
    await using host = fakeHost(() => {
      const body = new ReadableStream({
        pull(controller): void {
          sent += 100_000;
          controller.enqueue(noise(100_000, 5));
          if (sent > 60_000_000) controller.close();
        },
      });
      return says ? new Response(noise(1_000_000, 5)) : new Response(body);
    });
    const pin = await pinOf(DATA, `${host.origin}/a`);
    const store = openStore({ cacheDir: folder.path });
    const error = await assertRejects(
      () => store.get(pin),
      DigestMismatchError,
    );
    assertStringIncludes(
      error.message,
      says ? "got 1000000 bytes;" : "bytes or more",
    );
    assert(sent < 60_000_000);
    assertEquals([...Deno.readDirSync(`${folder.path}/partial`)], []);
  }
});

Deno.test("a transfer that breaks off is continued", async () => {
  for (const end of ["break", "close"] as const) {
    await using folder = await temporaryFolder();
    await using host = fakeHost(({ range }, count) =>
      count === 1
        ? new Response(partialBody(DATA.slice(0, 70_000), end))
        : serveRange(DATA, range)
    );
    const pin = await pinOf(DATA, `${host.origin}/a`);
    assertEquals(await openStore({ cacheDir: folder.path }).get(pin), DATA);
    assertEquals(host.asked.map(({ range }) => range), [null, "bytes=70000-"]);
  }
});

Deno.test("a transfer that always breaks off ends, and its part stays for the next run", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => {
    const from = range === null ? 0 : Number(range.slice(6, -1));
    const headers = { "content-range": `bytes ${from}-199999/200000` };
    return new Response(partialBody(DATA.slice(from, from + 1000), "break"), {
      status: from === 0 ? 200 : 206,
      headers,
    });
  });
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await assertRejects(
    () => openStore({ cacheDir: folder.path }).get(pin),
    UnobtainableError,
    "broke off",
  );
  const { size } = await Deno.stat(`${folder.path}/partial/${pin.sha256}.part`);
  assertEquals(size, 1000 * host.asked.length);
});

Deno.test("404 is about the file and not the host", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ path, range }) =>
    path === "/a"
      ? new Response(null, { status: 404 })
      : serveRange(DATA, range)
  );
  const store = openStore({ cacheDir: folder.path });
  const missing = await pinOf(noise(9, 1), `${host.origin}/a`);
  await assertRejects(() => store.get(missing), UnobtainableError, "HTTP 404");
  assertEquals(await store.get(await pinOf(DATA, `${host.origin}/b`)), DATA);
});

Deno.test("a silent host costs one timeout for all its files", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(() => new Promise(() => {}));
  const store = openStore({ cacheDir: folder.path, ...QUICK });
  const start = performance.now();
  for (const seed of [1, 2, 3, 4]) {
    const pin = await pinOf(noise(50, seed), `${host.origin}/${seed}`);
    await assertRejects(
      () => store.get(pin),
      UnobtainableError,
      "did not answer within 200 ms",
    );
  }
  assertEquals(host.asked.length, 1);
  assert(performance.now() - start < 700);
});

Deno.test("a body that stalls is given up, and its part kept", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(() =>
    new Response(partialBody(DATA.slice(0, 70_000), "stall"))
  );
  const store = openStore({ cacheDir: folder.path, ...QUICK });
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await assertRejects(
    () => store.get(pin),
    UnobtainableError,
    "stopped sending",
  );
  assertEquals(
    (await Deno.stat(`${folder.path}/partial/${pin.sha256}.part`)).size,
    70_000,
  );
  await assertRejects(
    () => store.get(pin),
    UnobtainableError,
    "not asked again",
  );
});

Deno.test("a refused connection and a name that does not resolve are host failures with plain reasons", async () => {
  await using folder = await temporaryFolder();
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const closed = `http://127.0.0.1:${listener.addr.port}/a`;
  listener.close();
  const store = openStore({ cacheDir: folder.path, timeoutMs: 2000 });
  const refused = await pinOf(DATA, closed);
  await assertRejects(
    () => store.get(refused),
    UnobtainableError,
    "connection refused",
  );
  const nowhere = await pinOf(DATA, "http://nowhere.invalid/a");
  await assertRejects(
    () => store.get(nowhere),
    UnobtainableError,
    "nowhere.invalid",
  );
  await assertRejects(
    () => store.get(nowhere),
    UnobtainableError,
    "not asked again",
  );
});

Deno.test("an abort ends at once with the signal's reason and keeps the part", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(() =>
    new Response(partialBody(DATA.slice(0, 70_000), "stall"))
  );
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const stop = new AbortController();
  let received = 0;
  const store = openStore({
    cacheDir: folder.path,
    onBytes: (transfer) => {
      received = transfer.received;
      stop.abort(new Error("enough"));
    },
  });
  await assertRejects(() => store.get(pin, stop.signal), Error, "enough");
  assert(received > 0);
  assertEquals(
    (await Deno.stat(`${folder.path}/partial/${pin.sha256}.part`)).size,
    received,
  );
});

Deno.test("an abort while another holds the part ends too", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://127.0.0.1:1/a");
  using held = await Deno.open(
    await leavePart(folder.path, pin.sha256, DATA.slice(0, 5)),
    { write: true },
  );
  await held.lock(true);
  const signal = AbortSignal.timeout(60);
  await assertRejects(
    () => openStore({ cacheDir: folder.path }).get(pin, signal),
    DOMException,
  );
});

Deno.test("an injected fetch is used", async () => {
  await using folder = await temporaryFolder();
  const store = openStore({
    cacheDir: folder.path,
    fetch: () => Promise.resolve(new Response(DATA)),
  });
  assertEquals(
    await store.get(await pinOf(DATA, "https://nowhere.invalid/a")),
    DATA,
  );
});

Deno.test("a range from another offset than the part's end is not read at all", async () => {
  await using folder = await temporaryFolder();
  let read = false;
  const pin = await pinOf(DATA, "https://data.example/a");
  await leavePart(folder.path, pin.sha256, DATA.subarray(0, 9));
  const store = openStore({
    cacheDir: folder.path,
    fetch: (_, init) =>
      Promise.resolve(
        new Headers(init?.headers).has("range")
          ? new Response(
            new ReadableStream({
              pull(controller): void {
                read = true;
                controller.close();
              },
            }, { highWaterMark: 0 }),
            { status: 206, headers: { "content-range": "bytes 5-199999/*" } },
          )
          : new Response(DATA),
      ),
  });
  assertEquals(await store.get(pin), DATA);
  assertEquals(read, false);
});

Deno.test("a server that starts over leaves nothing of the part behind", async () => {
  await using folder = await temporaryFolder();
  const ranges: (string | null)[] = [];
  const pin = await pinOf(DATA, "https://data.example/a");
  await leavePart(folder.path, pin.sha256, noise(150_000, 9));
  const store = openStore({
    cacheDir: folder.path,
    fetch: (_, init) => {
      const range = new Headers(init?.headers).get("range");
      ranges.push(range);
      return Promise.resolve(
        ranges.length === 1
          ? new Response(DATA.slice(0, 10))
          : serveRange(DATA, range),
      );
    },
  });
  assertEquals(await store.get(pin), DATA);
  assertEquals(ranges, ["bytes=150000-", "bytes=10-"]);
});
