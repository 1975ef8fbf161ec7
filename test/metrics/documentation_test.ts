import { assert, assertEquals } from "@std/assert";
import { VARIANTS } from "../../src/metrics/find_variant.ts";

const page = await Deno.readTextFile(
  new URL("../../docs/METRICS.md", import.meta.url),
);
const lines = page.replace(/ +/g, " ").split("\n");

Deno.test("docs/METRICS.md has one line for every variant, with its definition word for word", () => {
  for (const variant of VARIANTS.values()) {
    const { id, title, definition, unit, better } = variant;
    const line = lines.filter((one) => one.startsWith(`| ${id} |`));
    assertEquals(line.length, 1, id);
    const expected = [id, title, definition, unit, better ?? "–"].join(" | ");
    assert(
      line[0]!.startsWith(`| ${expected} |`),
      `${line[0]}\nexpected | ${expected} |`,
    );
  }
});

Deno.test("docs/METRICS.md names the source of every variant", () => {
  const text = page.replace(/\s+/g, " ");
  for (const { id, source } of VARIANTS.values()) {
    for (const part of source.split("; ")) {
      assert(text.includes(part), `${id}: ${part}`);
    }
  }
});
