import { parsePins } from "../../canon/parse_pins.ts";
import { type FeatureEntry, featuresSchema } from "./features_schema.ts";

/**
 * Reads the parsed JSON of `features.json`: feature networks by id, in the order of the file.
 *
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, an id that is there twice.
 */
export function parseFeatures(
  json: unknown,
): ReadonlyMap<string, FeatureEntry> {
  const entries = new Map<string, FeatureEntry>();
  const { features } = parsePins("features.json", featuresSchema, json);
  for (const entry of features) {
    if (entries.has(entry.id)) {
      throw new SyntaxError(
        `Cannot read features.json: at features: the id "${entry.id}" is there twice`,
      );
    }
    entries.set(entry.id, entry);
  }
  return entries;
}
