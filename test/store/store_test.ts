import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { DigestMismatchError } from "../../src/store/digest_mismatch_error.ts";
import { openStore } from "../../src/store/store.ts";
import { UnobtainableError } from "../../src/store/unobtainable_error.ts";
import {
  fakeHost,
  noise,
  pinOf,
  serveRange,
  temporaryFolder,
} from "./fake_host.ts";

const DATA = noise(5000, 1);

Deno.test("a store asks cache, then mirror, then URL, and keeps what it downloads", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const store = openStore({ cacheDir: `${folder.path}/cache` });
  assertEquals(await store.has(pin), null);
  assertEquals(await store.get(pin), DATA);
  assertEquals(await store.has(pin), "cache");
  assertEquals(await store.get(pin), DATA);
  assertEquals(host.asked.length, 1);
  assertEquals([...Deno.readDirSync(`${folder.path}/cache/partial`)], []);
});

Deno.test("a folder mirror is read in place, given as a path or as a file: URL", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://127.0.0.1:1/none");
  const mirror = `${folder.path}/a mirror`;
  await openStore({ cacheDir: mirror }).put(DATA);
  for (
    const given of [
      mirror,
      `${mirror}/`,
      `file://${mirror.replaceAll(" ", "%20")}`,
    ]
  ) {
    const store = openStore({
      cacheDir: `${folder.path}/cache`,
      mirror: given,
      offline: true,
    });
    assertEquals(await store.has(pin), "mirror");
    assertEquals(await store.get(pin), DATA);
  }
  await assertRejects(
    () => Deno.stat(`${folder.path}/cache`),
    Deno.errors.NotFound,
  );
});

Deno.test("a URL mirror is asked below sha256/ before the pinned URL", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, "http://127.0.0.1:1/none");
  const store = openStore({
    cacheDir: folder.path,
    mirror: `${host.origin}/m/`,
  });
  assertEquals(await store.get(pin), DATA);
  assertEquals(host.asked.map(({ path }) => path), [`/m/sha256/${pin.sha256}`]);
});

Deno.test("a damaged cache object is set aside, reported and replaced", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const warnings: string[] = [];
  const store = openStore({
    cacheDir: folder.path,
    onWarning: (message) => warnings.push(message),
  });
  await store.put(DATA);
  await damage(`${folder.path}/sha256/${pin.sha256}`);
  assertEquals(await store.get(pin), DATA);
  assertEquals(warnings.length, 1);
  for (
    const part of [
      pin.name,
      pin.sha256,
      "cache",
      "got sha256",
      `moved to ${folder.path}/quarantine/`,
    ]
  ) {
    assertStringIncludes(warnings[0]!, part);
  }
  assertEquals([...Deno.readDirSync(`${folder.path}/quarantine`)].length, 1);
  assertEquals(await store.get(pin), DATA);
  assertEquals(host.asked.length, 1);
});

Deno.test("a damaged cache object without another source is a DigestMismatchError that says all", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://127.0.0.1:1/none");
  const store = openStore({ cacheDir: folder.path, offline: true });
  await store.put(DATA);
  await damage(`${folder.path}/sha256/${pin.sha256}`);
  const error = await assertRejects(() => store.get(pin), DigestMismatchError);
  assert(error instanceof UnobtainableError);
  assert(error.mismatch.got.sha256 !== pin.sha256);
  for (
    const part of [
      pin.name,
      pin.sha256,
      error.mismatch.got.sha256!,
      "cache",
      "moved to",
      "offline",
      "FUSEBENCH_MIRROR",
    ]
  ) {
    assertStringIncludes(error.message, part);
  }
});

Deno.test("a wrong object in a mirror is reported, left alone, and not fatal when the URL is right", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const mirror = `${folder.path}/mirror`;
  await openStore({ cacheDir: mirror }).put(DATA);
  await Deno.writeFile(`${mirror}/sha256/${pin.sha256}`, DATA.slice(1));
  const warnings: string[] = [];
  const store = openStore({
    cacheDir: `${folder.path}/cache`,
    mirror,
    onWarning: (message) => warnings.push(message),
  });
  assertEquals(await store.get(pin), DATA);
  assertEquals(warnings.length, 1);
  assertStringIncludes(warnings[0]!, "left in place");
  assertStringIncludes(warnings[0]!, "got 4999 bytes");
});

Deno.test("offline never touches the network and lists what was not asked", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const store = openStore({
    cacheDir: folder.path,
    mirror: `${host.origin}/m`,
    offline: true,
  });
  const error = await assertRejects(() => store.get(pin), UnobtainableError);
  assertEquals(error.attempts.map(({ reason }) => reason), [
    "not there",
    "not asked, offline",
    "not asked, offline",
  ]);
  assertEquals(error.pin, pin);
  await assertRejects(
    () => store.getUnpinned("u", pin.url),
    UnobtainableError,
    "offline",
  );
  assertEquals(host.asked.length, 0);
});

Deno.test("an unpinned file is recorded once and held to what came", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost((_, count) =>
    serveRange(count === 1 ? DATA : noise(10, 2), null)
  );
  const url = `${host.origin}/u`;
  const first = await openStore({ cacheDir: folder.path }).getUnpinned(
    "u.png",
    url,
  );
  assertEquals(first, { bytes: DATA, sha256: (await pinOf(DATA, url)).sha256 });
  assertEquals(
    await openStore({ cacheDir: folder.path, offline: true }).getUnpinned(
      "u.png",
      url,
    ),
    first,
  );
  await damage(`${folder.path}/sha256/${first.sha256}`);
  await assertRejects(
    () => openStore({ cacheDir: folder.path }).getUnpinned("u.png", url),
    UnobtainableError,
    first.sha256,
  );
});

Deno.test("put stores once under the digest, mends a damaged object, and says why it cannot", async () => {
  await using folder = await temporaryFolder();
  const store = openStore({ cacheDir: folder.path, offline: true });
  const sha256 = await store.put(DATA);
  await damage(`${folder.path}/sha256/${sha256}`);
  assertEquals(await store.put(DATA), sha256);
  assertEquals(
    await store.get(await pinOf(DATA, "http://nowhere.invalid/")),
    DATA,
  );
  assertEquals(
    [...Deno.readDirSync(`${folder.path}/sha256`)].map(({ name }) => name),
    [sha256],
  );
  const blocked = openStore({ cacheDir: `${folder.path}/sha256/${sha256}` });
  await assertRejects(
    () => blocked.put(DATA),
    Error,
    "Cannot store 5000 bytes: ",
  );
});

Deno.test("a digest that is a path is refused before anything is touched", async () => {
  const store = openStore({ cacheDir: "never-made" });
  const pin = {
    name: "x",
    url: "http://127.0.0.1:1/",
    sha256: "../../etc/passwd",
    bytes: 1,
  };
  await assertRejects(() => store.get(pin), RangeError, "64 lower-case");
});

Deno.test("a mirror that does not exist, or is a file, is named in the reason", async () => {
  await using folder = await temporaryFolder();
  await Deno.writeTextFile(`${folder.path}/file`, "");
  for (const mirror of [`${folder.path}/no`, `${folder.path}/file`]) {
    const store = openStore({
      cacheDir: folder.path,
      mirror,
      offline: true,
    });
    await assertRejects(
      async () => await store.get(await pinOf(DATA, "http://127.0.0.1:1/")),
      UnobtainableError,
      `there is no folder ${mirror}/sha256`,
    );
  }
});

Deno.test("a cache that cannot be made is said so, and a folder mirror still serves", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }) => serveRange(DATA, range));
  const file = `${folder.path}/file`;
  await Deno.writeTextFile(file, "");
  const pin = await pinOf(DATA, `${host.origin}/a`);
  await assertRejects(
    () => openStore({ cacheDir: `${file}/cache` }).get(pin),
    UnobtainableError,
    "a file stands where a folder is needed",
  );
  const mirror = `${folder.path}/mirror`;
  await openStore({ cacheDir: mirror }).put(DATA);
  assertEquals(
    await openStore({ cacheDir: `${file}/cache`, mirror }).get(pin),
    DATA,
  );
});

async function damage(path: string): Promise<void> {
  const bytes = await Deno.readFile(path);
  bytes[7] = bytes[7]! ^ 1;
  await Deno.writeFile(path, bytes);
}

Deno.test("a store finds the file that has a pin, and one that is damaged is none", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://127.0.0.1:1/none");
  const mirror = `${folder.path}/mirror`;
  await openStore({ cacheDir: mirror }).put(DATA);
  const cacheDir = `${folder.path}/cache`;
  const store = openStore({ cacheDir, mirror, offline: true });
  assertEquals(await store.find(pin), `${mirror}/sha256/${pin.sha256}`);
  await store.put(DATA);
  const kept = `${cacheDir}/sha256/${pin.sha256}`;
  assertEquals(await store.find(pin), kept);
  await Deno.writeFile(kept, DATA.with(7, DATA[7]! ^ 1));
  assertEquals(await store.find(pin), `${mirror}/sha256/${pin.sha256}`);
  await Deno.remove(`${mirror}/sha256/${pin.sha256}`);
  assertEquals(await store.find(pin), null);
});
