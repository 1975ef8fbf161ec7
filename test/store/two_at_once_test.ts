import { assert, assertEquals } from "@std/assert";
import { openStore } from "../../src/store/store.ts";
import {
  fakeHost,
  noise,
  partialBody,
  pinOf,
  serveRange,
  temporaryFolder,
} from "./fake_host.ts";

const DATA = noise(300_000, 6);

Deno.test("two stores that want one file download it once", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(async ({ range }) => {
    await new Promise((resolve) => setTimeout(resolve, 80));
    return serveRange(DATA, range);
  });
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const stores = [1, 2, 3].map(() => openStore({ cacheDir: folder.path }));
  for (
    const bytes of await Promise.all(stores.map((store) => store.get(pin)))
  ) assertEquals(bytes, DATA);
  assertEquals(host.asked.length, 1);
});

Deno.test("when the first of two gives up, the second goes on by itself", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }, count) =>
    count === 1
      ? new Response(partialBody(DATA.slice(0, 1000), "stall"))
      : serveRange(DATA, range)
  );
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const both = [1, 2].map(() =>
    openStore({ cacheDir: folder.path, timeoutMs: 200 }).get(pin)
  );
  const settled = await Promise.allSettled(both);
  assertEquals(settled.map(({ status }) => status).sort(), [
    "fulfilled",
    "rejected",
  ]);
  assertEquals(host.asked.map(({ range }) => range), [null, "bytes=1000-"]);
});

Deno.test("a process killed midway leaves a part and no lock; two processes then finish it together", async () => {
  await using folder = await temporaryFolder();
  await using host = fakeHost(({ range }, count) =>
    count === 1
      ? new Response(partialBody(DATA.slice(0, 120_000), "stall"))
      : serveRange(DATA, range)
  );
  const pin = await pinOf(DATA, `${host.origin}/a`);
  const part = `${folder.path}/partial/${pin.sha256}.part`;
  const killed = getter(folder.path, pin).spawn();
  for (let tries = 0; tries < 400; tries++) {
    const size = await Deno.stat(part).then((info) => info.size, () => 0);
    if (size === 120_000) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  killed.kill("SIGKILL");
  await killed.output();
  assertEquals((await Deno.stat(part)).size, 120_000);

  const outputs = await Promise.all(
    [1, 2].map(() => getter(folder.path, pin).output()),
  );
  for (const { code, stdout, stderr } of outputs) {
    assert(code === 0, new TextDecoder().decode(stderr));
    assertEquals(new TextDecoder().decode(stdout).trim(), String(DATA.length));
  }
  assertEquals(host.asked.map(({ range }) => range), [null, "bytes=120000-"]);
  assertEquals(
    await Deno.readFile(`${folder.path}/sha256/${pin.sha256}`),
    DATA,
  );
});

Deno.test("without net permission the reason names the flag and the host", async () => {
  await using folder = await temporaryFolder();
  const pin = await pinOf(DATA, "https://data.example/a");
  const { code, stderr } = await getter(folder.path, pin, [
    "--allow-net=other.example",
  ]).output();
  assertEquals(code, 1);
  assert(
    new TextDecoder().decode(stderr).includes(
      "Deno may not reach data.example; run it with deno run --allow-net=data.example",
    ),
  );
});

/** A process of its own that gets a pin and prints how many bytes came. */
function getter(
  cacheDir: string,
  pin: unknown,
  net: string[] = ["--allow-net=127.0.0.1"],
): Deno.Command {
  const store = import.meta.resolve("../../src/store/store.ts");
  const code = `import { openStore } from ${JSON.stringify(store)};
    const bytes = await openStore({ cacheDir: ${
    JSON.stringify(cacheDir)
  }, timeoutMs: 20000 }).get(${JSON.stringify(pin)});
    console.log(bytes.length);`;
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      `--allow-write=${cacheDir}`,
      ...net,
      `data:application/typescript,${encodeURIComponent(code)}`,
    ],
    stdout: "piped",
    stderr: "piped",
  });
}
