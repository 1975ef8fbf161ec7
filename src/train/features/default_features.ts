/** The feature networks this program ships: `features.json`, imported so that reading it needs no permission. */
import { damagedJson } from "../../canon/damaged_json.ts";
import type { FeatureEntry } from "./features_schema.ts";
import { parseFeatures } from "./parse_features.ts";

const json = await import("../../../features.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("features.json"));

let entries: ReadonlyMap<string, FeatureEntry> | undefined;

/** The shipped feature networks by id, parsed on first use. */
export function defaultFeatures(): ReadonlyMap<string, FeatureEntry> {
  return entries ??= parseFeatures(json);
}
