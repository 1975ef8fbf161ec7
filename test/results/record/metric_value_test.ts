import { assert, assertEquals } from "@std/assert";
import { metricValueSchema } from "../../../src/results/record/metric_value_schema.ts";
import fc from "fast-check";
import {
  decodeValue,
  encodeValue,
} from "../../../src/results/record/metric_value.ts";

Deno.test("every float64 survives being written and read, as JSON too", () => {
  fc.assert(fc.property(fc.double(), (value) => {
    const written = JSON.parse(JSON.stringify(encodeValue(value)));
    assert(Object.is(decodeValue(metricValueSchema.parse(written)), value + 0));
  }));
});

Deno.test("special values are written by name, and −0 as 0", () => {
  assertEquals([NaN, Infinity, -Infinity].map(encodeValue), [
    "NaN",
    "Infinity",
    "-Infinity",
  ]);
  assertEquals(
    ["NaN", "Infinity", "-Infinity"].map((name) =>
      decodeValue(metricValueSchema.parse(name))
    ),
    [
      NaN,
      Infinity,
      -Infinity,
    ],
  );
  assert(Object.is(encodeValue(-0), 0));
});

Deno.test("an undefined value is null, which is neither NaN nor 0", () => {
  assertEquals(decodeValue({ undefined: "below 41 pixels a side" }), null);
  assertEquals(decodeValue("NaN"), NaN);
});

Deno.test("a bare NaN, null and an empty reason are not metric values", () => {
  for (
    const wrong of [NaN, Infinity, null, "nan", "7", { undefined: "" }, {}]
  ) {
    assert(!metricValueSchema.safeParse(wrong).success, String(wrong));
  }
});
