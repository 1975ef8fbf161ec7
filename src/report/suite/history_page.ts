/** Every version of a suite: what it changed, and what of the version before it drifted, with the cause. */
import { Html } from "../../results/markup/html.ts";
import { type Table, textCell } from "../../results/table/table.ts";
import { historyChart } from "../chart/history_chart.ts";
import { digest, factList } from "../pair/made_facts.ts";
import type { ReportVersion, SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page and, where there are two versions, its chart. */
export function historyPage(
  { name, versions }: SuiteReport,
  place: SuitePlace,
): SiteFile[] {
  const h = Html.element;
  const chart = place.chart("history");
  const bars = versions.flatMap(({ header, drift }) =>
    drift === null ? [] : [
      {
        version: `version ${header.version}`,
        kind: "the same",
        cells: drift.compared - drift.drifted.length,
      },
      {
        version: `version ${header.version}`,
        kind: "drifted",
        cells: drift.drifted.length,
      },
      {
        version: `version ${header.version}`,
        kind: "new",
        cells: drift.added.length,
      },
      {
        version: `version ${header.version}`,
        kind: "gone",
        cells: drift.missing.length,
      },
    ]
  );
  return [
    framePage({
      path: place.history,
      title: `History of ${name}`,
      way: place.way,
      body: [
        h(
          "p",
          {},
          "A version is never rewritten. Drift is a difference from the version before, with its first cause on the road from the bytes to the values; on the referee one bit is drift.",
        ),
        bars.length === 0
          ? h("p", {}, "There is one version; nothing can have drifted.")
          : chartFigure(
            relativePath(place.history, chart),
            `Cells of ${versions.length} versions against the version before; the numbers are in the tables below.`,
            "Cells of each version against the version before it.",
          ),
        versions.toReversed().map((version) => section(version)),
      ],
    }),
    ...(bars.length === 0
      ? []
      : [{ path: chart, content: historyChart(`History of ${name}`, bars) }]),
  ];
}

function section({ header, cells, failed, drift }: ReportVersion): Html {
  const h = Html.element;
  return h(
    "section",
    { class: "digests" },
    h("h2", {}, `Version ${header.version}`),
    factList([
      ["date", header.date],
      ["change", header.change],
      ["cells", `${cells}, ${failed} of them failed`],
      [
        "quality digest",
        digest(`quality digest of version ${header.version}`, header.quality),
      ],
      ...(drift === null ? [] : [
        [
          "against the version before",
          drift.drift
            ? `${drift.drifted.length} of ${drift.compared} cells drifted`
            : `all ${drift.compared} cells are the same`,
        ] as const,
        [
          "new metric variants",
          drift.addedVariants.length === 0
            ? "none"
            : drift.addedVariants.join(", "),
        ] as const,
      ]),
    ]),
    drift === null || !drift.drift
      ? null
      : plainTable(driftTable(header.version, drift)),
  );
}

/** Rows that drifted, by what the cause was. */
function driftTable(
  version: number,
  { drifted }: NonNullable<ReportVersion["drift"]>,
): Table {
  const rows = Map.groupBy(
    drifted,
    ({ cell, cause, stage }) =>
      `${cell.model}\t${cell.protocol}\t${cell.dataset}\t${cause}\t${stage}`,
  );
  return {
    title: `What drifted into version ${version}`,
    rowHeading: "model",
    columns: ["protocol", "data set", "cause", "stage"].map((label) => ({
      id: label,
      label,
      better: null,
      digits: null,
    }))
      .concat([{
        id: "cells",
        label: "cells",
        better: null,
        digits: 0 as never,
      }]),
    rows: [...rows].map(([key, own]) => {
      const [model, ...rest] = key.split("\t");
      return {
        label: model!,
        cells: [...rest.map(textCell), {
          kind: "number",
          value: own.length,
          rank: null,
          counts: null,
        }],
      };
    }),
    notes: explanations(drifted.map(({ explanation }) => explanation)),
  };
}

/** The first few that differ, and how many more there are. */
function explanations(all: readonly string[]): string[] {
  const MOST = 5;
  const own = [...new Set(all)];
  return own.length <= MOST ? own : [
    ...own.slice(0, MOST),
    `${own.length - MOST} more; deno task check says each.`,
  ];
}
