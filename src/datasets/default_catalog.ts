/** The catalogue this program ships: `datasets.json`, imported so that reading it needs no permission. */
import datasets from "../../datasets.json" with { type: "json" };
import { type DatasetCatalog, parseDatasets } from "./catalog.ts";

let catalog: DatasetCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultCatalog(): DatasetCatalog {
  return catalog ??= parseDatasets(datasets);
}
