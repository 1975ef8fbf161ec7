/** The page of the detector: how well people are found in each row's pictures, and which metric says so before. */
import { Html } from "../../results/markup/html.ts";
import type { Table } from "../../results/table/table.ts";
import { boxChart } from "../chart/box_chart.ts";
import type { FoundTable } from "../report.ts";
import { fileNames } from "../site/file_names.ts";
import { framePage, type PageLink } from "../site/frame_page.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";

/** Where the page lies. */
export const DETECTION_PAGE = "detection.html";

/** The score that is drawn. */
const DRAWN = "AP50";

/** The page, with a chart of each table that has AP50; where there is no table it says how to have one. */
export function* detectionFiles(
  found: readonly FoundTable[],
  home: PageLink,
): Generator<SiteFile> {
  const h = Html.element;
  const names = fileNames(found.map(({ name }) => name));
  const drawn = found.map(({ name, table }) => ({
    name,
    table,
    path: `detection/${names.get(name)}.svg`,
    content: intervalsOf(table),
  }));
  yield framePage({
    path: DETECTION_PAGE,
    title: "Finding people in fused pictures",
    way: [home],
    body: [
      h(
        "p",
        {},
        "A detector that learned from colour photographs, and saw no fused picture, looks for people in the pictures of every row. It is an indicator of what a picture shows, not a verdict on a fuser.",
      ),
      found.length === 0
        ? h(
          "p",
          {},
          "None has looked here yet. ",
          h("code", {}, "deno task bench --suite downstream"),
          " has one look at every fuser's pictures and leaves its tables in .fusebench/out; the next report shows them.",
        )
        : drawn.map(({ name, table, path, content }) => [
          h("h2", {}, name),
          content === null ? null : chartFigure(
            path,
            `${DRAWN} of each row with its 95 % interval, the best first; the numbers are in the table below.`,
            `${DRAWN} with its 95 % interval: ${table.title}.`,
          ),
          plainTable(table),
        ]),
    ],
  });
  for (const { path, content } of drawn) {
    if (content !== null) yield { path, content };
  }
}

function intervalsOf({ title, columns, rows }: Table): string | null {
  const at = columns.findIndex(({ id }) => id === DRAWN);
  if (at < 0) return null;
  return boxChart(
    `${DRAWN}: ${title}`,
    DRAWN,
    columns[at]!.better,
    rows.map(({ label, cells }) => {
      const cell = cells[at];
      return {
        name: label,
        values: [],
        mean: cell?.kind === "number" ? cell.value : null,
        interval: cell?.kind === "number" ? cell.interval ?? null : null,
      };
    }),
  );
}
