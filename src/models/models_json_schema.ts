/** The JSON Schema of `models.json`, made from the definition that parses it. */
import { z } from "zod";
import { modelsSchema } from "./models_schema.ts";

/** The JSON Schema (draft 2020-12) of `models.json`. */
export function modelsJsonSchema(): Record<string, unknown> {
  return { title: "models.json of fusebench", ...z.toJSONSchema(modelsSchema) };
}
