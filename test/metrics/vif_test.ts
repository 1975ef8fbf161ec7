import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofSource, ofTriple } from "./metric_values.ts";
import { windowVif } from "./reference/window_vif.ts";

const vifCdd = ofTriple("VIF", "cdd"), vifStrict = ofTriple("VIF", "strict");
const vifOfSource = ofSource("VIF");

Deno.test("VIF equals direct two-dimensional windows", () => {
  fc.assert(
    fc.property(arbitraryTriple(41, 50), (t) => {
      const ir = windowVif(t.ir, t.fused), vi = windowVif(t.vi, t.fused);
      fc.pre(Number.isFinite(ir) && Number.isFinite(vi));
      return close(vifOfSource(t.ir, t.fused), ir) &&
        close(vifCdd(t), ir + vi) && close(vifStrict(t), (ir + vi) / 2);
    }),
    { numRuns: 12 },
  );
});

Deno.test("VIF does not depend on the order of the sources, and is 1 per source that is the fused image", () => {
  fc.assert(
    fc.property(
      arbitraryTriple(41, 60),
      ({ ir, vi, fused }) =>
        vifCdd({ ir, vi, fused }) === vifCdd({ ir: vi, vi: ir, fused }),
    ),
    { numRuns: 10 },
  );
  const image = draw(45, 43, (x, y) => (x * 37 + y * 91 + x * y) % 256);
  assertAlmostEquals(vifCdd({ ir: image, vi: image, fused: image }), 2, 1e-9);
  assertAlmostEquals(
    vifStrict({ ir: image, vi: image, fused: image }),
    1,
    1e-9,
  );
});

Deno.test("VIF ignores a constant added to an image", () => {
  const ir = draw(45, 43, (x, y) => (x * 37 + y * 91 + x * y) % 100);
  const fused = draw(45, 43, (x, y) => (x * 31 + y * 17) % 120);
  const brighter = { ...fused, data: fused.data.map((level) => level + 100) };
  assertAlmostEquals(vifOfSource(ir, brighter), vifOfSource(ir, fused), 1e-12);
});

Deno.test("VIF of a constant source: 1 for cdd, undefined for strict, at any level and size", () => {
  for (const level of [0, 1, 127, 255]) {
    const flat = draw(53, 41, () => level);
    const busy = draw(53, 41, (x, y) => (x * 37 + y * 91 + x * y) % 256);
    assertEquals(vifOfSource(flat, busy), 1);
    assertEquals(vifOfSource(busy, flat), 0);
    assertThrows(
      () => vifStrict({ ir: flat, vi: busy, fused: busy }),
      UndefinedMetricError,
      "Cannot compute VIF: a constant source",
    );
  }
});

Deno.test("VIF refuses an image under 41 px a side under both profiles", () => {
  for (
    const [width, height] of [[40, 41], [41, 40], [53, 37], [8, 8]] as const
  ) {
    const image = draw(width, height, (x, y) => (x * 37 + y * 91) % 256);
    const triple = { ir: image, vi: image, fused: image };
    const message =
      `Cannot compute VIF: ${width}x${height} is under 41 px a side`;
    assertThrows(() => vifCdd(triple), UndefinedMetricError, message);
    assertThrows(() => vifStrict(triple), UndefinedMetricError, message);
  }
});
