/** The JSON Schema of `datasets.json`, made from the definition that parses it. */
import { z } from "zod";
import { datasetsSchema } from "./datasets_schema.ts";

/** The JSON Schema (draft 2020-12) of `datasets.json`. */
export function datasetsJsonSchema(): Record<string, unknown> {
  return {
    title: "datasets.json of fusebench",
    ...z.toJSONSchema(datasetsSchema),
  };
}
