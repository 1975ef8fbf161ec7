import { assertEquals } from "@std/assert";
import { z } from "zod";
import { datasetsJsonSchema } from "../../src/datasets/datasets_json_schema.ts";
import json from "../../datasets.json" with { type: "json" };
import { changedDatasets } from "./changed_datasets.ts";

Deno.test("the generated JSON Schema describes datasets.json", () => {
  const schema = datasetsJsonSchema();
  assertEquals(
    schema["$schema"],
    "https://json-schema.org/draft/2020-12/schema",
  );
  // Read back, the JSON Schema must accept and refuse as the definition it came from.
  const back = z.fromJSONSchema(schema);
  assertEquals(back.safeParse(json).success, true);
  const bad = changedDatasets((file) =>
    file.datasets[0]!.pairs[0]!.ir.sha256 = "no digest"
  );
  assertEquals(back.safeParse(bad).success, false);
});
