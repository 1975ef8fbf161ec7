import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { visibleText } from "../../src/canon/visible_text.ts";

const AT_WORK = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

Deno.test("what works unseen is written out: escapes, overrides, separators, beyond the first plane too", () => {
  assertEquals(visibleText("\x1b[2J"), "\\u001b[2J");
  assertEquals(visibleText("a\u202eb\u2028\t"), "a\\u202eb\\u2028\\u0009");
  assertEquals(visibleText("\u{e0041}\ud800"), "\\udb40\\udc41\\ud800");
});

Deno.test("what is seen stays, in any script", () => {
  const seen = "µ-Fusion “é” ×2, 融合, Ω, e\u0301";
  assertEquals(visibleText(seen), seen);
});

Deno.test("of any text nothing is left at work, and JSON keeps its strings", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assert(!AT_WORK.test(visibleText(text)));
    const json = JSON.stringify([text]);
    assertEquals(JSON.parse(visibleText(json)), JSON.parse(json));
  }));
});
