// The JSON Schema of `published.json`, made from the definition that parses it.

import { z } from "zod";
import { publishedSchema } from "./published_schema.ts";

/** The JSON Schema (draft 2020-12) of `published.json`. */
export function publishedJsonSchema(): Record<string, unknown> {
  return {
    title: "published.json of fusebench",
    ...z.toJSONSchema(publishedSchema),
  };
}
