import { assert, assertEquals } from "@std/assert";
import { z } from "zod";
import { recordSchema } from "../../../src/results/record/record.ts";
import { resultVersionSchema } from "../../../src/results/version/result_version.ts";
import { timingSchema } from "../../../src/results/record/timing.ts";
import records from "../../fixtures/results/records.json" with { type: "json" };
import timings from "../../fixtures/results/timings.json" with { type: "json" };
import { makeFailed, makeRecord, makeTiming } from "../make_record.ts";

Deno.test("the frozen example records and timings are still valid, field by field", () => {
  assertEquals(z.array(recordSchema).parse(records), records as unknown[]);
  assertEquals(z.array(timingSchema).parse(timings), timings as unknown[]);
});

Deno.test("a record is refused when", async (t) => {
  const good = makeRecord();
  const { variants, values } = good;
  const scored = { variants, values };
  const cases: Record<string, unknown> = {
    "its schema is of another version": { ...good, schema: 3 },
    "a digest is short": { ...good, output: "abc" },
    "a digest has capitals": {
      ...good,
      fused: good.fused?.toUpperCase().replaceAll(/\d/g, "A"),
    },
    "a field is missing": { ...good, engine: undefined },
    "a field is unknown": { ...good, note: "" },
    "a name holds a tab": { ...good, pair: "0\t1" },
    "a name needs an escape in JSON": { ...good, model: 'a"b' },
    "a name ends in a backslash": { ...good, values: { "EN\\/cdd": 1 } },
    "a variant has no dialect": { ...makeRecord({ values: { EN: 1 } }) },
    "a value has no variant": { ...good, variants: {} },
    "a value is null": { ...good, values: { ...good.values, "EN/cdd": null } },
    "it is ok with an error": { ...good, error: "none" },
    "it is ok without an output": { ...good, output: null },
    "it failed without an error": { ...makeFailed(), error: null },
    "it failed with values": { ...makeFailed(), ...scored },
  };
  assert(recordSchema.safeParse(good).success);
  for (const [name, wrong] of Object.entries(cases)) {
    await t.step(name, () => assert(!recordSchema.safeParse(wrong).success));
  }
});

Deno.test("JSON Schemas can be generated for records, result versions and timings", () => {
  for (const schema of [recordSchema, resultVersionSchema, timingSchema]) {
    const generated = z.toJSONSchema(schema);
    assertEquals(generated.type, "object");
    assertEquals(generated.additionalProperties, false);
  }
});

Deno.test("a timing keeps the adapter's class and can lack a time without transfer", () => {
  assertEquals(
    timingSchema.parse(makeTiming()).engine.adapter?.class,
    "software",
  );
});
