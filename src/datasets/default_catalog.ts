/** The catalogue this program ships: `datasets.json`, imported so that reading it needs no permission. */
import { damagedJson } from "../canon/damaged_json.ts";
import { type DatasetCatalog, parseDatasets } from "./catalog.ts";

const datasets = await import("../../datasets.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("datasets.json"));

let catalog: DatasetCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultCatalog(): DatasetCatalog {
  return catalog ??= parseDatasets(datasets);
}
