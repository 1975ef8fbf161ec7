import type { ModelCatalog } from "../../models/catalog.ts";
import type {
  PinnedPicture,
  PublishedPictures,
} from "../../models/pictures/published_pictures.ts";
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
  const present = (entry: PublishedPictures): PinnedPicture[] =>
    pairs.flatMap((pair) => entry.pictures.get(`${dataset}/${pair}`) ?? []);
  const lossy = shown.filter((entry) =>
    present(entry).some(({ name }) => name.endsWith(".jpg"))
  );
  return [
    `Rows that end in -pictures were fused and published by others (${
      publishers.join(", ")
    }): nothing was run for them here, and of a picture in colour the BT.601 luma is scored.`,
    ...lossy.length === 0 ? [] : [
      `${lossy.length} of these ${shown.length} rows are of JPEG files, which are lossy: the values are of what they kept.`,
    ],
    ...shown.flatMap((entry) => {
      const own = present(entry);
      const most = Math.max(
        ...own.map(({ visibleDifference }) => visibleDifference),
      );
      if (most === 0) return [];
      const other = own.filter(({ visibleDifference }) =>
        visibleDifference > 0
      );
      return [
        `${entry.id}: fused from another file of the visible picture in ${other.length} of ${own.length} pairs, at most ${most} levels from ours.`,
      ];
    }),
  ];
}
