/** `datasets.json` with one thing changed, for tests of what is refused. */
import {
  type DatasetsFile,
  datasetsSchema,
} from "../../src/datasets/datasets_schema.ts";
import json from "../../datasets.json" with { type: "json" };

/** A copy of the file after `change`; the parser sees it as unknown JSON. */
export function changedDatasets(change: (file: DatasetsFile) => void): unknown {
  const file = structuredClone(datasetsSchema.parse(json));
  change(file);
  return file;
}
