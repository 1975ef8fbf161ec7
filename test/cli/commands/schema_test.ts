import { assertEquals } from "@std/assert";
import { z } from "zod";
import datasets from "../../../datasets.json" with { type: "json" };
import features from "../../../features.json" with { type: "json" };
import models from "../../../models.json" with { type: "json" };
import pictures from "../../../pictures.json" with { type: "json" };
import { schemas } from "../../../src/cli/commands/schema.ts";

Deno.test("the JSON Schemas of the catalogues say their dialect and title", () => {
  for (
    const name of ["datasets", "models", "pictures", "features", "published"]
  ) {
    const { $schema, title, properties } = schemas()[name]!;
    assertEquals(
      [$schema, title],
      [
        "https://json-schema.org/draft/2020-12/schema",
        `${name}.json of fusebench`,
      ],
    );
    const list = name === "published" ? "tables" : name;
    assertEquals(list in (properties as object), true);
  }
});

for (
  const [name, file] of Object.entries({ datasets, models, pictures, features })
) {
  Deno.test(`the generated JSON Schema accepts and refuses what the definition of ${name}.json does`, () => {
    const back = z.fromJSONSchema(schemas()[name]!);
    assertEquals(back.safeParse(file).success, true);
    for (const change of [{ version: 99 }, { more: 1 }, { [name]: [{}] }]) {
      assertEquals(back.safeParse({ ...file, ...change }).success, false);
    }
  });
}
