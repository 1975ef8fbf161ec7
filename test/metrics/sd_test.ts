import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofFused } from "./metric_values.ts";

const sdCdd = ofFused("SD", "cdd"), sdStrict = ofFused("SD", "strict");

Deno.test("strict SD equals the root mean squared deviation", () => {
  fc.assert(
    fc.property(
      arbitraryTriple(1, 30),
      ({ fused: { width, height, data } }) => {
        const mean = data.reduce((a, b) => a + b, 0) / data.length;
        const expected = Math.sqrt(
          data.reduce((sum, level) => sum + (level - mean) ** 2, 0) /
            data.length,
        );
        return close(sdStrict({ width, height, data }), expected);
      },
    ),
  );
});

Deno.test("cdd SD is strict SD but for float32 rounding", () => {
  fc.assert(
    fc.property(
      arbitraryTriple(2, 60),
      ({ fused }) => close(sdCdd(fused), sdStrict(fused), 2e-6),
    ),
  );
});

Deno.test("SD: halves at 0 and 255 give 127.5, a constant gives 0", () => {
  const halves = draw(8, 8, (x) => (x & 1) * 255);
  assertEquals([sdCdd(halves), sdStrict(halves)], [127.5, 127.5]);
  const flat = draw(8, 8, () => 77);
  assertEquals([sdCdd(flat), sdStrict(flat)], [0, 0]);
});

Deno.test("strict SD does not change by a bit when pixels change places", () => {
  fc.assert(fc.property(arbitraryTriple(1, 30), ({ fused }) => {
    assertEquals(
      sdStrict({ ...fused, data: fused.data.toSorted() }),
      sdStrict(fused),
    );
  }));
});

Deno.test("cdd SD changes by rounding alone when pixels change places", () => {
  fc.assert(
    fc.property(arbitraryTriple(1, 30), ({ fused }) =>
      close(
        sdCdd({ ...fused, data: fused.data.toSorted() }),
        sdCdd(fused),
        2e-6,
      )),
  );
});
