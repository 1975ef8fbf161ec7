/** A folder of fused pictures between runs: what a killed or a second run leaves is known, and nothing else is written over. */
import { assertEquals, assertRejects } from "@std/assert";
import { openFusedFolder } from "../../../src/bench/fusing/fused_folder.ts";
import type { Maker } from "../../../src/bench/fusing/maker.ts";
import { readLedger } from "../../../src/bench/fusing/picture_ledger.ts";

const SHA = "0123456789abcdef".repeat(4);
const MAKER: Maker = {
  model: "average",
  protocol: "levels-round",
  backend: "wasm",
  network: { weights: [], onnx: SHA },
  definition: SHA,
  code: { decode: SHA, export: SHA, protocol: SHA, backend: SHA, road: SHA },
  engine: {
    name: "onnxruntime-web",
    version: "1",
    optimisation: "basic",
    threads: 1,
    adapter: null,
  },
};
const OF = { ir: SHA, vi: SHA, maker: MAKER };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function inPlace(work: (folder: string) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    await work(`${root}/out/average`);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("fused folder: what was taken is there when it is opened again", () =>
  inPlace(async (folder) => {
    const first = await openFusedFolder(folder, ["a", "b"]);
    assertEquals(first.noted("a"), null);
    await first.put("a", bytes("one"), OF);
    await first.flush();
    const again = await openFusedFolder(folder, ["a", "b"]);
    assertEquals(again.noted("a")?.ir, SHA);
    assertEquals(again.noted("b"), null);
    await again.put("a", bytes("two"), OF);
    await again.flush();
    assertEquals(await Deno.readTextFile(`${folder}/a.png`), "two");
    await again.drop("a");
    const last = await openFusedFolder(folder, ["a", "b"]);
    assertEquals(last.noted("a"), null);
  }));

Deno.test("fused folder: a note without its picture, as a killed run leaves it, is no picture", () =>
  inPlace(async (folder) => {
    const first = await openFusedFolder(folder, ["a"]);
    await first.put("a", bytes("one"), OF);
    await first.flush();
    await Deno.remove(`${folder}/a.png`);
    const again = await openFusedFolder(folder, ["a"]);
    assertEquals(again.noted("a"), null);
    await again.put("a", bytes("one"), OF);
    await again.flush();
    assertEquals(await Deno.readTextFile(`${folder}/a.png`), "one");
  }));

Deno.test("fused folder: what comes there after it was opened is not written over", () =>
  inPlace(async (folder) => {
    const opened = await openFusedFolder(folder, ["a"]);
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(`${folder}/a.png`, "mine");
    await opened.put("a", bytes("one"), OF);
    await assertRejects(
      () => opened.flush(),
      Error,
      "a.png is not ours, as fused.json there does not know its bytes; choose another folder or remove it",
    );
    assertEquals(await Deno.readTextFile(`${folder}/a.png`), "mine");
    assertEquals((await readLedger(`${folder}/fused.json`)).pictures.size, 0);
  }));

Deno.test("fused folder: a link or a folder of a picture's name is not ours", () =>
  inPlace(async (folder) => {
    await Deno.mkdir(`${folder}/a.png`, { recursive: true });
    await Deno.symlink("/nowhere", `${folder}/b.png`);
    await assertRejects(
      () => openFusedFolder(folder, ["a", "b", "c"]),
      Error,
      "a.png, b.png are not ours",
    );
    await openFusedFolder(folder, ["c"]);
  }));

Deno.test("fused folder: two runs keep the notes of each other", () =>
  inPlace(async (folder) => {
    const one = await openFusedFolder(folder, ["a", "b"]);
    const two = await openFusedFolder(folder, ["a", "b"]);
    await one.put("a", bytes("one"), OF);
    await two.put("a", bytes("one"), OF);
    await two.put("b", bytes("two"), OF);
    await one.flush();
    await two.flush();
    const again = await openFusedFolder(folder, ["a", "b"]);
    assertEquals(again.noted("a")?.vi, SHA);
    assertEquals(again.noted("b")?.vi, SHA);
  }));
