import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofTriple } from "./metric_values.ts";
import { pixelQabf } from "./reference/pixel_qabf.ts";

const qabfCdd = ofTriple("Qabf", "cdd");
const qabfStrict = ofTriple("Qabf", "strict");

Deno.test("strict Qabf equals the formulas taken pixel by pixel", () => {
  fc.assert(fc.property(arbitraryTriple(1, 20), (t) => {
    const expected = pixelQabf(t);
    fc.pre(!Number.isNaN(expected));
    return close(qabfStrict(t), expected);
  }));
});

Deno.test("cdd Qabf is strict Qabf but for float32 rounding", () => {
  fc.assert(fc.property(arbitraryTriple(3, 30), (t) => {
    fc.pre(!Number.isNaN(pixelQabf(t)));
    return close(qabfCdd(t), qabfStrict(t), 1e-5);
  }));
});

Deno.test("Qabf lies in 0..1 and does not depend on the order of the sources", () => {
  fc.assert(fc.property(arbitraryTriple(2, 20), ({ ir, vi, fused }) => {
    const value = qabfCdd({ ir, vi, fused });
    fc.pre(!Number.isNaN(value));
    assertEquals(qabfCdd({ ir: vi, vi: ir, fused }), value);
    return value >= 0 && value <= 1;
  }));
});

Deno.test("Qabf of identical images is the product of the two sigmoids at their tops", () => {
  const image = draw(20, 15, (x, y) => (x * 37 + y * 91) % 256);
  // Ratio = strength (far above 1) and alignment 1: 0.9994 · 0.9879 / (1 + e^-4.4).
  assertAlmostEquals(
    qabfStrict({ ir: image, vi: image, fused: image }),
    0.9753327680875881,
    1e-6,
  );
});

Deno.test("Qabf without any edge: NaN under cdd, undefined under strict", () => {
  const black = draw(9, 9, () => 0);
  const busy = draw(9, 9, (x, y) => x * y);
  assert(Number.isNaN(qabfCdd({ ir: black, vi: black, fused: busy })));
  assertThrows(
    () => qabfStrict({ ir: black, vi: black, fused: busy }),
    UndefinedMetricError,
    "Cannot compute Qabf: neither source has an edge",
  );
});
