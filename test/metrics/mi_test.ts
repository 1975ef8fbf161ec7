import { assertEquals } from "@std/assert";
import fc from "fast-check";
import type { Gray } from "../../src/image/gray.ts";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofFused, ofTriple } from "./metric_values.ts";
import { setMutualInformation } from "./reference/set_mutual_information.ts";

const en = ofFused("EN", "cdd");
const miCdd = ofTriple("MI", "cdd"), miStrict = ofTriple("MI", "strict");
const mutualInformation = (fused: Gray, source: Gray): number =>
  miCdd({ ir: source, vi: source, fused }) / 2;

Deno.test("MI equals H(a) + H(b) - H(a, b)", () => {
  fc.assert(fc.property(arbitraryTriple(1, 30), (t) => {
    const sum = setMutualInformation(t.fused, t.ir) +
      setMutualInformation(t.fused, t.vi);
    return close(miCdd(t), sum) && close(miStrict(t), sum / Math.LN2 / 2);
  }));
});

Deno.test("MI is symmetric, at least 0, and of an image with itself its entropy", () => {
  fc.assert(fc.property(arbitraryTriple(1, 30), ({ ir, vi }) => {
    const value = mutualInformation(ir, vi);
    return value >= 0 && close(value, mutualInformation(vi, ir)) &&
      close(mutualInformation(ir, ir) / Math.LN2, en(ir));
  }));
});

Deno.test("MI with a constant is exactly 0, and tells 254 from 255", () => {
  const busy = draw(31, 17, (x, y) => (x * 37 + y * 91) % 256);
  assertEquals(mutualInformation(busy, draw(31, 17, () => 255)), 0);
  const bright = draw(16, 16, (x) => 254 + (x & 1));
  assertEquals(close(mutualInformation(bright, bright), Math.LN2, 1e-15), true);
});
