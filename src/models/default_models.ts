/** The models this program ships: `models.json`, imported so that reading it needs no permission. */
import { damagedJson } from "../canon/damaged_json.ts";
import { parseModels } from "./catalog.ts";
import type { ModelCatalog } from "./catalog.ts";

const models = await import("../../models.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("models.json"));

let catalog: ModelCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultModels(): ModelCatalog {
  return catalog ??= parseModels(models);
}
