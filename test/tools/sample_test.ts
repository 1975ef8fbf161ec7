/** The painter of the sample against the pictures that ship. */
import { assert, assertEquals } from "@std/assert";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import { SAMPLE_PINS } from "../../src/datasets/sample/sample_pins.ts";
import { SAMPLE_SCENES } from "../../tools/sample/scenes.ts";

Deno.test("the painter draws every picture that ships, and no other", async () => {
  assertEquals(
    SAMPLE_SCENES.map(({ id }) => id),
    SAMPLE_PINS.map(({ id }) => id),
  );
  for (const { id, draw } of SAMPLE_SCENES) {
    assertEquals(
      draw(),
      await readSample(id),
      `${id}: \`deno task sample\` draws it anew`,
    );
  }
});

Deno.test("only operations that every machine does alike decide a pixel", async () => {
  const exact = /^Math\.(abs|ceil|floor|imul|max|min|round|sqrt)$/;
  const visit = async (folder: URL): Promise<void> => {
    for await (const entry of Deno.readDir(folder)) {
      const url = new URL(entry.name + (entry.isDirectory ? "/" : ""), folder);
      if (entry.isDirectory) await visit(url);
      else {
        const text = await Deno.readTextFile(url);
        for (const [call] of text.matchAll(/Math\.\w+/g)) {
          assert(exact.test(call), `${url}: ${call}`);
        }
        assertEquals(
          /\*\*[^/*\s]|\w \*\* \w/.test(text),
          false,
          `${url}: a power`,
        );
      }
    }
  };
  await visit(new URL("../../tools/sample/", import.meta.url));
  await visit(new URL("../../src/painter/", import.meta.url));
});
