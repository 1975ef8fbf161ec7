/** The pictures of a suite: a list of pairs by how far two methods differ, and a page for each. */
import { Html } from "../../results/markup/html.ts";
import type { SuiteReport } from "../report.ts";
import type { SuitePlace } from "../site/suite_place.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { meanDifference } from "./difference_picture.ts";
import type { PairPictures } from "../pair_pictures.ts";
import { sheetFiles } from "./sheet_page.ts";

/** All of its files; the first is the list. */
export async function* pictureFiles(
  suite: SuiteReport,
  place: SuitePlace,
): AsyncGenerator<SiteFile> {
  const { pictures, pictureNotes } = suite;
  const h = Html.element;
  const methods = [
    ...new Set(pictures.flatMap(({ fused }) => fused.map(({ name }) => name))),
  ];
  yield framePage({
    path: place.pictures,
    title: `Pictures of ${suite.name}`,
    way: place.way,
    body: [
      h(
        "ul",
        { class: "notes" },
        pictureNotes.map((note) => h("li", {}, note)),
      ),
      pictures.length === 0 ? null : [
        h(
          "p",
          { class: "js-only" },
          "Pairs by the mean absolute difference of two methods, the brightest difference first.",
        ),
        h(
          "ul",
          {
            class: "cards",
            "data-differences": methods.length > 1,
            "data-methods": methods.join("\t"),
          },
          pictures.map((pair) =>
            h(
              "li",
              {
                "data-levels": methods.length > 1
                  ? levels(pair, methods)
                  : null,
              },
              h(
                "h2",
                {},
                h("a", {
                  href: relativePath(
                    place.pictures,
                    place.sheet(pair.dataset, pair.pair),
                  ),
                }, `${pair.dataset} ${pair.pair}`),
              ),
              h(
                "p",
                {},
                `${pair.ir.width}×${pair.ir.height}, ${pair.fused.length} fused pictures `,
                h("output", {}),
              ),
            )
          ),
        ),
      ],
    ],
  });
  for (const pair of pictures) {
    const hasValues = suite.header.subsets.some(({ dataset, pairs }) =>
      dataset === pair.dataset && pairs.includes(pair.pair)
    );
    yield* await sheetFiles(pair, place, hasValues);
  }
}

/** How far every two methods are apart on a pair, row by row; `-` where one is not there. */
function levels({ fused }: PairPictures, methods: readonly string[]): string {
  const found = methods.map((method) =>
    fused.find(({ name }) => name === method)?.picture ?? null
  );
  return found.flatMap((a, row) =>
    found.map((b, column) =>
      a === null || b === null
        ? "-"
        : row === column
        ? "0"
        : meanDifference(a, b).toFixed(2)
    )
  ).join(" ");
}
