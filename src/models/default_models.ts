/** The models this program ships: `models.json`, imported so that reading it needs no permission. */
import models from "../../models.json" with { type: "json" };
import { parseModels } from "./catalog.ts";
import type { ModelCatalog } from "./catalog.ts";

let catalog: ModelCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultModels(): ModelCatalog {
  return catalog ??= parseModels(models);
}
