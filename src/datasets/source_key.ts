import type { DatasetFacts } from "./dataset_addition.ts";
import type { DatasetsFile } from "./datasets_schema.ts";

/**
 * The key under which a place is one of `sources`: the one it has, or a new one after the dataset.
 *
 * @throws {RangeError} when that name stands for another place.
 */
export function sourceKey(
  { sources }: DatasetsFile,
  { id, place }: Pick<DatasetFacts, "id" | "place">,
): string {
  const known = Object.entries(sources).find(([, { repo, commit }]) =>
    repo === place?.repo && commit === place.commit
  );
  if (known !== undefined) return known[0];
  const key = id.toLowerCase();
  if (Object.hasOwn(sources, key)) {
    throw new RangeError(
      `Cannot name the source of ${id}: "${key}" is another repository or commit in datasets.json; choose another id`,
    );
  }
  return key;
}
