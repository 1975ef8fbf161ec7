import type { ModelCatalog } from "./catalog.ts";
import type { TrainedEntry } from "./trained/trained_entry.ts";

/** A catalogue with trained networks in place of those of the same id; others are added. */
export function withTrained(
  { models, pictures }: ModelCatalog,
  entries: readonly TrainedEntry[],
): ModelCatalog {
  return {
    models: new Map([
      ...models,
      ...entries.map((entry) => [entry.id, entry] as const),
    ]),
    pictures,
  };
}
