import { assert, assertEquals, assertThrows } from "@std/assert";
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import { sourcesOf } from "../../tools/variants/source_of.ts";
import { dialectsPage } from "../../tools/variants/dialects_page.ts";

Deno.test("docs/DIALECTS.md tells every variant", async () => {
  const page = new URL("../../docs/DIALECTS.md", import.meta.url);
  assertEquals(
    await Deno.readTextFile(page),
    dialectsPage(VARIANT_LIST),
    "run deno task variants",
  );
});

Deno.test("every variant names a paper in full, or one file of a repository at a commit", () => {
  for (const variant of VARIANT_LIST) {
    const [first] = sourcesOf(variant);
    assert(first?.kind === "paper" || first?.kind === "file", variant.id);
  }
  for (
    const source of [
      "Nobody & Someone 1999",
      "a/b metrics/*.m at 0123",
      "a/b metrics/ at 0123",
      "a/b metrics/x.m",
      "MATLAB ssim",
    ]
  ) {
    assertThrows(() => sourcesOf({ id: "X/x", source }), RangeError, "X/x");
  }
});
