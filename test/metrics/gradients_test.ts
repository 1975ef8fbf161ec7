import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import { arbitraryTriple, close, draw } from "./arbitrary_triple.ts";
import { ofFused } from "./metric_values.ts";

const agCdd = ofFused("AG", "cdd"), agStrict = ofFused("AG", "strict");
const sfCdd = ofFused("SF", "cdd"), sfStrict = ofFused("SF", "strict");

Deno.test("a ramp: SF and AG by hand", () => {
  const ramp = draw(12, 9, (x, y) => 3 * x + 4 * y);
  // Every horizontal difference is 3, every vertical one 4, borders included.
  assertEquals([sfCdd(ramp), sfStrict(ramp)], [5, 5]);
  assertAlmostEquals(agStrict(ramp), Math.sqrt(12.5), 1e-12);
  assertAlmostEquals(agCdd(ramp), Math.sqrt(12.5), 1e-6);
});

Deno.test("one bright pixel: SF and AG by hand", () => {
  const dot = draw(3, 3, (x, y) => (x === 1 && y === 1 ? 6 : 0));
  // Two differences of 6 among six, either way.
  assertAlmostEquals(sfStrict(dot), Math.sqrt(12 + 12), 1e-12);
  // The four neighbours have a one-sided difference of 6 along one axis; at the dot itself both central ones are 0.
  assertAlmostEquals(agStrict(dot), 4 * Math.sqrt(18) / 9, 1e-12);
});

Deno.test("cdd is strict but for float32 rounding; a turned image has the same SF and AG", () => {
  fc.assert(fc.property(arbitraryTriple(2, 50), ({ fused }) => {
    const turned = draw(
      fused.height,
      fused.width,
      (x, y) => fused.data[x * fused.width + y]!,
    );
    return close(sfCdd(fused), sfStrict(fused), 2e-6) &&
      close(agCdd(fused), agStrict(fused), 2e-6) &&
      close(sfStrict(turned), sfStrict(fused)) &&
      close(agStrict(turned), agStrict(fused));
  }));
});

Deno.test("one pixel wide: SF is NaN under cdd and undefined under strict, AG is undefined under both", () => {
  for (const [width, height] of [[1, 5], [5, 1], [1, 1]] as const) {
    const line = draw(width, height, (x, y) => x + y);
    assert(Number.isNaN(sfCdd(line)));
    assertThrows(
      () => sfStrict(line),
      UndefinedMetricError,
      `Cannot compute SF: ${width}x${height}`,
    );
    assertThrows(
      () => agCdd(line),
      UndefinedMetricError,
      `Cannot compute AG: ${width}x${height}`,
    );
    assertThrows(
      () => agStrict(line),
      UndefinedMetricError,
      `Cannot compute AG: ${width}x${height}`,
    );
  }
});
