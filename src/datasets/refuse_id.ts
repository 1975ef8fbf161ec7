import { type DatasetsFile, datasetsSchema } from "./datasets_schema.ts";

const schema = datasetsSchema.shape.datasets.element.shape.id;

/**
 * Refuses what a new dataset cannot be called.
 *
 * @throws {RangeError} for a name of other signs than letters, digits, - and _, and for one that a dataset or subset has.
 */
export function refuseId({ datasets }: DatasetsFile, id: string): void {
  const { error } = schema.safeParse(id);
  if (error !== undefined) {
    throw new RangeError(
      `Cannot call a dataset "${id}": ${error.issues[0]!.message}`,
    );
  }
  const taken = datasets.flatMap(({ id, subsets }) => [
    id,
    ...subsets.map(({ name }) => name),
  ]);
  if (taken.some((name) => name.toLowerCase() === id.toLowerCase())) {
    throw new RangeError(
      `Cannot call a dataset "${id}": datasets.json has that name; choose another`,
    );
  }
}
