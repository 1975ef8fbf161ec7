import type { ImageValues } from "../../results/published/image_values.ts";
import type { PublishedCatalog } from "../../results/published/parse_published.ts";
import type { PublishedTable } from "../../results/published/published_schema.ts";
import { publishedSuites } from "../publish/result_versions.ts";

/** A part of a reproduction: what is run together. */
export type ReproductionPart =
  & {
    /** For people. */
    readonly name: string;
  }
  & (
    | { readonly kind: "version"; readonly suite: string }
    | { readonly kind: "table"; readonly table: PublishedTable }
    | { readonly kind: "suite"; readonly suite: string }
    | { readonly kind: "pictures"; readonly table: ImageValues }
  );

/** The suite of ways of saving that explain rows of published tables. */
const TABLES_SUITE = "tables";

/**
 * The parts in the order in which they are run: newest versions, tables of means with that suite, tables of pictures. A
 * sample goes without the tables of means, which the records of the versions speak for.
 */
export async function reproductionParts(
  { results, published, images, quick }: {
    /** The folder of result versions. */
    readonly results: string;
    readonly published: PublishedCatalog;
    readonly images: readonly ImageValues[];
    readonly quick: boolean;
  },
): Promise<ReproductionPart[]> {
  const versions = await publishedSuites(results);
  return [
    ...versions.map((suite) => ({
      kind: "version" as const,
      name: `version of ${suite}`,
      suite,
    })),
    ...quick ? [] : [
      ...[...published.tables.values()].map((table) => ({
        kind: "table" as const,
        name: `table ${table.id}`,
        table,
      })),
      {
        kind: "suite" as const,
        name: `suite ${TABLES_SUITE}`,
        suite: TABLES_SUITE,
      },
    ],
    ...images.map((table) => ({
      kind: "pictures" as const,
      name: `pictures of ${table.id}`,
      table,
    })),
  ];
}
