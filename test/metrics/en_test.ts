import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofFused } from "./metric_values.ts";
import { entropyOf } from "./reference/set_mutual_information.ts";

const en = ofFused("EN", "cdd");

Deno.test("EN equals the entropy of the level frequencies and lies in 0..8", () => {
  fc.assert(fc.property(arbitraryTriple(1, 30), ({ fused }) => {
    const value = en(fused);
    return value >= 0 && value <= 8 &&
      close(value, entropyOf(Array.from(fused.data)) / Math.LN2);
  }));
});

Deno.test("EN of equally frequent levels is the number of bits that count them", () => {
  for (let bits = 0; bits <= 8; bits++) {
    assertEquals(en(draw(16, 16, (x, y) => (y * 16 + x) % (1 << bits))), bits);
  }
});

Deno.test("EN of a constant is 0, not -0", () => {
  assertEquals(Object.is(en(draw(5, 5, () => 9)), 0), true);
});

Deno.test("EN does not change when pixels change places", () => {
  fc.assert(fc.property(arbitraryTriple(1, 30), ({ fused }) => {
    const sorted = { ...fused, data: fused.data.toSorted() };
    assertEquals(en(sorted), en(fused));
  }));
});
