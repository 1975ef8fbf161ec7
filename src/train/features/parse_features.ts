import { type FeatureEntry, featuresSchema } from "./features_schema.ts";

/**
 * Reads the parsed JSON of `features.json`: feature networks by id, in the order of the file.
 *
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, an id that is there twice.
 */
export function parseFeatures(
  json: unknown,
): ReadonlyMap<string, FeatureEntry> {
  const parsed = featuresSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue!.path.map(String).join("."), issue!.message);
  }
  const entries = new Map<string, FeatureEntry>();
  for (const entry of parsed.data.features) {
    if (entries.has(entry.id)) {
      refuse("features", `the id "${entry.id}" is there twice`);
    }
    entries.set(entry.id, entry);
  }
  return entries;
}

function refuse(place: string, fault: string): never {
  throw new SyntaxError(`Cannot read features.json: at ${place}: ${fault}`);
}
