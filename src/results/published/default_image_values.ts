/** The values of single pictures that this program ships: `published-images.json`, imported, so that reading needs no permission. */
import { damagedJson } from "../../canon/damaged_json.ts";
import { type ImageValues, parseImageValues } from "./image_values.ts";

const file = await import("../../../published-images.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("published-images.json"));

let tables: readonly ImageValues[] | undefined;

/** The shipped tables, parsed on first use. */
export function defaultImageValues(): readonly ImageValues[] {
  return tables ??= parseImageValues(file);
}
