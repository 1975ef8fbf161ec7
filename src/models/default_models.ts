/** The fusers this program ships: `models.json`, `trained.json` and `pictures.json`, imported so that reading them needs no permission. */
import { damagedJson } from "../canon/damaged_json.ts";
import { parseModels } from "./catalog.ts";
import type { ModelCatalog } from "./catalog.ts";
import { parseTrained } from "./trained/parse_trained.ts";
import { parsePictures } from "./pictures/parse_pictures.ts";

const models = await import("../../models.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("models.json"));
const pictures = await import("../../pictures.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("pictures.json"));
const trained = await import("../../trained.json", {
  with: { type: "json" },
}).then((file) => file.default, damagedJson("trained.json"));

let catalog: ModelCatalog | undefined;

/** The shipped catalogue, parsed on first use. */
export function defaultModels(): ModelCatalog {
  return catalog ??= parseModels(
    models,
    parsePictures(pictures),
    parseTrained(trained),
  );
}
