/** Places that are not what they should be: pipes, devices, loops and folders instead of files; addresses with secrets. */
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { mirrorsOf } from "../../src/store/mirrors_of.ts";
import { openStore } from "../../src/store/store.ts";
import { DigestMismatchError } from "../../src/store/digest_mismatch_error.ts";
import { UnobtainableError } from "../../src/store/unobtainable_error.ts";
import { OTHER_THINGS } from "../files/other_things.ts";
import { noise, pinOf, temporaryFolder } from "./fake_host.ts";

const DATA = noise(5000, 1);

for (const { what, make } of OTHER_THINGS) {
  Deno.test(`${what} in place of an object is refused at once; in the cache it is set aside`, async () => {
    await using folder = await temporaryFolder();
    const pin = await pinOf(DATA, "http://nowhere.invalid/a");
    for (const place of ["cache", "mirror"]) {
      await Deno.mkdir(`${folder.path}/${place}/sha256`, { recursive: true });
      await make(`${folder.path}/${place}/sha256/${pin.sha256}`);
    }
    const store = openStore({
      cacheDir: `${folder.path}/cache`,
      mirror: `${folder.path}/mirror`,
      offline: true,
    });
    const { message } = await assertRejects(
      () => store.get(pin),
      UnobtainableError,
    );
    for (const place of ["cache", "mirror"]) {
      assertStringIncludes(message, `- ${place} ${folder.path}/${place}: `);
    }
    assertEquals(message.split(`got ${what};`).length, 4, message);
    assertEquals(await store.has(pin), null);
    const fetched = openStore({
      cacheDir: `${folder.path}/cache`,
      fetch: () => Promise.resolve(new Response(DATA)),
    });
    assertEquals(await fetched.get(pin), DATA);
  });

  Deno.test(`${what} in place of an unfinished download, or of a digest's record, is refused at once`, async () => {
    await using folder = await temporaryFolder();
    const pin = await pinOf(DATA, "http://nowhere.invalid/a");
    const store = openStore({
      cacheDir: folder.path,
      fetch: () => Promise.resolve(new Response(DATA)),
    });
    await Deno.mkdir(`${folder.path}/partial`);
    await make(`${folder.path}/partial/${pin.sha256}.part`);
    await assertRejects(() => store.get(pin), UnobtainableError, ".part");
    await store.getUnpinned("u", pin.url);
    const [record] = Deno.readDirSync(`${folder.path}/unpinned`);
    const path = `${folder.path}/unpinned/${record!.name}`;
    await Deno.remove(path);
    await make(path);
    await assertRejects(
      () => store.getUnpinned("u", pin.url),
      UnobtainableError,
      path,
    );
  });
}

Deno.test("an object of another size is refused before it is read", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://nowhere.invalid/a");
  await Deno.mkdir(`${folder.path}/sha256`);
  const path = `${folder.path}/sha256/${pin.sha256}`;
  // More than this machine could hold; it takes no disk.
  using file = await Deno.open(path, { create: true, write: true });
  await file.truncate(2 ** 40);
  const error = await assertRejects(
    () => openStore({ cacheDir: folder.path, offline: true }).get(pin),
    DigestMismatchError,
    "got 1099511627776 bytes; moved to",
  );
  assertEquals(error.mismatch.got.sha256, null);
});

Deno.test("a damaged record of a digest is named, and never replaced by what comes", async () => {
  for (const text of ["{", "{}", "null", '{"sha256":"../x","bytes":1}']) {
    await using folder = await temporaryFolder();
    const store = openStore({
      cacheDir: folder.path,
      fetch: () => Promise.resolve(new Response(DATA)),
    });
    await store.getUnpinned("u", "http://nowhere.invalid/a");
    const [record] = Deno.readDirSync(`${folder.path}/unpinned`);
    const path = `${folder.path}/unpinned/${record!.name}`;
    await Deno.writeTextFile(path, text);
    await assertRejects(
      () => store.getUnpinned("u", "http://nowhere.invalid/a"),
      UnobtainableError,
      `the record of its digest is damaged; restore ${path}`,
    );
    assertEquals(await Deno.readTextFile(path), text);
  }
});

Deno.test("user, password and token of a mirror's address are in no message, note or cause", async () => {
  const mirror = "https://someone:hunter2@mirror.example/m/?token=abc123";
  const answers: (() => Promise<Response>)[] = [
    () => Promise.resolve(new Response(null, { status: 404 })),
    () => Promise.resolve(new Response(null, { status: 503 })),
    () => Promise.resolve(new Response(noise(5000, 2))),
    () =>
      Promise.reject(
        new TypeError("fetch failed", {
          cause: new Error(`error sending request for url (${mirror}): odd`),
        }),
      ),
    () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull: (controller) => controller.error(new Error(mirror)),
          }),
        ),
      ),
  ];
  for (const answer of answers) {
    await using folder = await temporaryFolder();
    const asked: string[] = [];
    const said: string[] = [];
    const store = openStore({
      cacheDir: folder.path,
      mirror,
      clock: { now: () => 0, delay: () => Promise.reject(new Error("waited")) },
      onWarning: (note) => said.push(note),
      fetch: (url) => {
        asked.push(String(url));
        return String(url).includes("mirror.example")
          ? answer()
          : Promise.resolve(new Response(null, { status: 404 }));
      },
    });
    const error = await assertRejects(
      async () => await store.get(await pinOf(DATA, "https://data.example/a")),
      Error,
    );
    for (let at: unknown = error; at instanceof Error; at = at.cause) {
      said.push(at.message, at.stack ?? "", JSON.stringify(at));
    }
    for (const secret of ["someone", "hunter2", "abc123"]) {
      assert(!said.join("\n").includes(secret), said.join("\n"));
    }
    // The host itself gets all of it, before and behind the object's path.
    const { username, password, pathname, search } = new URL(asked[0]!);
    assertEquals([username, password, search], [
      "someone",
      "hunter2",
      "?token=abc123",
    ]);
    assertStringIncludes(pathname, "/m/sha256/");
  }
});

Deno.test("several mirrors are asked in turn, and each that lacks the file says so", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://nowhere.invalid/a");
  const [first, second] = ["first", "second"].map((name) =>
    `${folder.path}/${name}`
  );
  await Deno.mkdir(`${first}/sha256`, { recursive: true });
  await openStore({ cacheDir: second! }).put(DATA);
  const options = { cacheDir: `${folder.path}/cache`, offline: true };
  const store = openStore({ ...options, mirror: `${first}:${second}` });
  assertEquals(await store.get(pin), DATA);
  assertEquals(await store.has(pin), "mirror");
  assertStringIncludes(await store.find(pin) ?? "", `${second}/sha256/`);
  const { message } = await assertRejects(
    () => openStore({ ...options, mirror: `${first}:/gone` }).get(pin),
    UnobtainableError,
  );
  assertStringIncludes(message, `- mirror ${first}: not there`);
  assertStringIncludes(message, "- mirror /gone: there is no folder");
});

Deno.test("mirrors stand one behind the other with a colon between them", () => {
  for (
    const [list, mirrors] of [
      ["", []],
      ["/a", ["/a"]],
      [":/a::b c:", ["/a", "b c"]],
      ["https://h:80/m:/a", ["https://h:80/m", "/a"]],
      ["/a:https://me:secret@h/", ["/a", "https://me:secret@h/"]],
      ["file:///a%20b/:https://h", ["file:///a%20b/", "https://h"]],
      ["C:\\data:D:/a", ["C:\\data", "D:/a"]],
    ] as const
  ) assertEquals(mirrorsOf(list), [...mirrors]);
});

Deno.test("an address that is no mirror is refused without repeating it", () => {
  for (
    const [mirror, why] of [
      ["ftp://someone:hunter2@mirror.example/m", "(ftp) is not one of http"],
      ["https://someone:hunter2@", "its address cannot be read"],
      ["someone:hunter2@mirror.example/m", "looks like an address without"],
      ["/srv/someone:hunter2@mirror.example/m", "looks like an address"],
      ["//someone:hunter2@mirror.example", "looks like an address without"],
      ["/srv/m:someone:hunter2@mirror.example/m", "looks like an address"],
      ["https://a.example/m:someone:hunter2@b.example/", "looks like"],
    ] as const
  ) {
    const error = assertThrows(
      () => openStore({ cacheDir: "never-made", mirror }),
      RangeError,
      why,
    );
    assertStringIncludes(error.message, "; check FUSEBENCH_MIRROR");
    assert(!error.message.includes("hunter2"));
  }
});

Deno.test("somebody who waited for a part that was finished or removed meanwhile does not write into it", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "http://nowhere.invalid/a");
  const part = `${folder.path}/partial/${pin.sha256}.part`;
  await Deno.mkdir(`${folder.path}/partial`);
  const held = await Deno.open(part, { create: true, write: true });
  await held.lock(true);
  const got = openStore({
    cacheDir: folder.path,
    fetch: () => Promise.resolve(new Response(DATA)),
  }).get(pin);
  // It waits for the lock of a file that loses its name; what it then holds is nobody's part.
  await new Promise((resolve) => setTimeout(resolve, 60));
  await Deno.rename(part, `${folder.path}/finished`);
  await Deno.writeFile(part, DATA.subarray(0, 7));
  held.close();
  assertEquals(await got, DATA);
  assertEquals((await Deno.stat(`${folder.path}/finished`)).size, 0);
  assertEquals([...Deno.readDirSync(`${folder.path}/partial`)], []);
});
