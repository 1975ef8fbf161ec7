import { assertEquals } from "@std/assert";
import { codeDigests } from "../../../src/bench/cell/code_digests.ts";
import { copySources } from "../source_tree.ts";

const ROOM_FILES = {
  image: "image/luma.ts",
  models: "models/onnx/encode.ts",
  protocol: "protocol/finish.ts",
  runtime: "runtime/ort/wasm.ts",
  metrics: "metrics/filters/windows.ts",
} as const;

Deno.test("code digests: the same on every call and wherever the sources lie", async () => {
  const here = await codeDigests();
  assertEquals(await codeDigests(), here);
  assertEquals(Object.keys(here).sort(), Object.keys(ROOM_FILES).sort());
  assertEquals(new Set(Object.values(here)).size, 5);
  await using copy = await copySources();
  assertEquals(await codeDigests(copy.src), here);
});

Deno.test("code digests: one byte in one file of a room changes that room's and no other", async () => {
  const before = await codeDigests();
  for (const [room, file] of Object.entries(ROOM_FILES)) {
    await using copy = await copySources();
    const bytes = await Deno.readFile(new URL(file, copy.src));
    bytes[bytes.length - 2]! ^= 1;
    await Deno.writeFile(new URL(file, copy.src), bytes);
    const after = await codeDigests(copy.src);
    const changed = Object.keys(ROOM_FILES).filter((name) =>
      after[name as keyof typeof after] !== before[name as keyof typeof before]
    );
    assertEquals(changed, [room]);
  }
});

Deno.test("code digests: the arithmetic below the metrics counts as theirs; other rooms count for nothing", async () => {
  const before = await codeDigests();
  await using copy = await copySources();
  await Deno.writeTextFile(new URL("cli/main.ts", copy.src), "");
  await Deno.writeTextFile(new URL("metrics/notes.md", copy.src), "notes");
  assertEquals(await codeDigests(copy.src), before);
  await Deno.writeTextFile(new URL("numeric/ln.ts", copy.src), "");
  const { metrics, ...others } = await codeDigests(copy.src);
  assertEquals({ metrics: before.metrics, ...others }, before);
  assertEquals(metrics === before.metrics, false);
});

Deno.test("code digests: a new file, a moved file and a lost file are changes", async () => {
  const seen = new Set([(await codeDigests()).protocol]);
  await using copy = await copySources();
  const file = new URL("protocol/prepare.ts", copy.src);
  await Deno.rename(file, new URL("protocol/prepared.ts", copy.src));
  seen.add((await codeDigests(copy.src)).protocol);
  await Deno.writeTextFile(file, "");
  seen.add((await codeDigests(copy.src)).protocol);
  await Deno.remove(file);
  await Deno.remove(new URL("protocol/prepared.ts", copy.src));
  seen.add((await codeDigests(copy.src)).protocol);
  assertEquals(seen.size, 4);
});

Deno.test("code digests: a checkout with other line ends is the same code", async () => {
  const before = await codeDigests();
  await using copy = await copySources();
  for (const file of Object.values(ROOM_FILES)) {
    const url = new URL(file, copy.src);
    const text = await Deno.readTextFile(url);
    await Deno.writeTextFile(url, text.replaceAll("\n", "\r\n"));
  }
  assertEquals(await codeDigests(copy.src), before);
});
