import type { ModelCatalog } from "../../models/catalog.ts";
import type {
  ModelInfo,
  SubsetInfo,
} from "../../results/version/version_header.ts";

/** What a table says below about its rows of published pictures; nothing where it has none. */
export function pictureNotes(
  { dataset, pairs }: SubsetInfo,
  models: readonly Pick<ModelInfo, "name">[],
  { pictures }: Pick<ModelCatalog, "pictures">,
): string[] {
  const shown = models.flatMap(({ name }) => pictures.get(name) ?? []);
  if (shown.length === 0) return [];
  const publishers = [...new Set(shown.map(({ publisher }) => publisher))];
  return [
    `Rows that end in -pictures were fused and published by others (${
      publishers.join(", ")
    }): nothing was run for them here, and of a picture in colour the BT.601 luma is scored.`,
    ...shown.flatMap(({ id, pictures }) => {
      const own = pairs.flatMap((pair) =>
        pictures.get(`${dataset}/${pair}`) ?? []
      );
      const most = Math.max(
        ...own.map(({ visibleDifference }) => visibleDifference),
      );
      if (most === 0) return [];
      const other = own.filter(({ visibleDifference }) =>
        visibleDifference > 0
      );
      return [
        `${id}: fused from another file of the visible picture in ${other.length} of ${own.length} pairs, at most ${most} levels from ours.`,
      ];
    }),
  ];
}
