import { assertEquals } from "@std/assert";
import { VARIANT_LIST } from "../../src/metrics/variant_list.ts";
import { dialectsPage } from "../../tools/variants/dialects_page.ts";

Deno.test("docs/DIALECTS.md tells every variant", async () => {
  const page = new URL("../../docs/DIALECTS.md", import.meta.url);
  assertEquals(
    await Deno.readTextFile(page),
    dialectsPage(VARIANT_LIST),
    "run deno task variants",
  );
});
