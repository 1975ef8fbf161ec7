/** The pages that are of no suite: the start, terms and citations, verdicts, what a detector finds, training curves. */
import { type Child, Html } from "../../results/markup/html.ts";
import { curveChart } from "../chart/curve_chart.ts";
import { factList } from "../pair/made_facts.ts";
import { ENGINE_PAGE, type Report, type Terms } from "../report.ts";
import { fileNames } from "../site/file_names.ts";
import { framePage } from "../site/frame_page.ts";
import type { SiteFile } from "../site/site_file.ts";
import { chartFigure } from "../table/chart_figure.ts";
import { plainTable } from "../table/plain_table.ts";
import { DETECTION_PAGE, detectionFiles } from "./detection_files.ts";

const HOME = { label: "fusebench", path: "index.html" };

/** Their files; `folders` names the folder of each suite. */
export function* aboutFiles(
  report: Report,
  folders: ReadonlyMap<string, string>,
): Generator<SiteFile> {
  yield startPage(report, folders);
  yield licencesPage(report);
  yield* verdictFiles(report);
  yield* detectionFiles(report.detections, HOME);
  yield* curveFiles(report);
}

function startPage(
  { suites, hasEngine }: Report,
  folders: ReadonlyMap<string, string>,
): SiteFile {
  const h = Html.element;
  return framePage({
    path: HOME.path,
    title: "fusebench: infrared–visible image fusion, reproduced",
    way: [],
    beside: [
      ...(hasEngine
        ? [{ label: "fuse and score in this browser", path: ENGINE_PAGE }]
        : []),
      { label: "verdicts on published tables", path: "verdicts.html" },
      { label: "finding people", path: DETECTION_PAGE },
      { label: "training curves", path: "training.html" },
      { label: "licences and citations", path: "licences.html" },
    ],
    body: [
      h(
        "p",
        {},
        "Pinned images go through pinned networks under named protocols, and the metrics are computed as the field's own code computes them. Every number here leads to the bytes, network, protocol, arithmetic and definition that made it.",
      ),
      h("h2", {}, "Suites"),
      h(
        "ul",
        { class: "cards" },
        suites.map(({ name, header, tables, records }) => {
          const folder = folders.get(name)!;
          return h(
            "li",
            {},
            h("h3", {}, h("a", { href: `${folder}/index.html` }, name)),
            h("p", {}, header.title),
            h(
              "p",
              {},
              `Version ${header.version}, ${header.date}; ${records.length} cells, ${tables.length} ${
                tables.length === 1 ? "table" : "tables"
              }.`,
            ),
          );
        }),
      ),
    ],
  });
}

function licencesPage({ datasets, fusers }: Report): SiteFile {
  const h = Html.element;
  const section = (
    heading: string,
    terms: readonly Terms[],
    passed: string,
  ): Child => [
    h("h2", {}, heading),
    terms.map(({ name, title, licence, redistributable, citation, source }) => [
      h("h3", {}, title === name ? name : `${title} (${name})`),
      factList([
        ["terms", licence],
        [passed, redistributable ? "yes" : "no"],
        ["cite", citation ?? "nothing stated"],
        ...(source === null ? [] : [
          [
            "source",
            /^https:\/\/\S+$/.test(source)
              ? h("a", { href: source }, source)
              : source,
          ] as const,
        ]),
      ]),
    ]),
  ];
  return framePage({
    path: "licences.html",
    title: "Licences and citations",
    way: [HOME],
    body: [
      h(
        "p",
        {},
        "The program is under the MIT licence. Who uses a number cites fusebench with the suite, its version and its quality digest, and the papers of the data and the fusers behind it.",
      ),
      section("Data sets", datasets, "pictures may be passed on"),
      section("Fusers", fusers, "weights or pictures may be passed on"),
    ],
  });
}

function* verdictFiles(
  { verdicts, verdictPage }: Report,
): Generator<SiteFile> {
  const h = Html.element;
  yield framePage({
    path: "verdicts.html",
    title: "Verdicts on published tables",
    way: [HOME],
    body: [
      verdictPage === null
        ? h(
          "p",
          {},
          "What is published was not recomputed here as a whole. ",
          h("code", {}, "deno task reproduce"),
          " does so and leaves its verdict in .fusebench/out; the next report shows it.",
        )
        : h(
          "p",
          {},
          h("a", { href: "verdict.html" }, "The whole verdict"),
          ": what of the published numbers comes out.",
        ),
      verdicts.map(({ name, table }) => [
        h("h2", {}, name),
        plainTable(table),
      ]),
    ],
  });
  if (verdictPage !== null) {
    yield { path: "verdict.html", content: verdictPage };
  }
}

function* curveFiles({ curves }: Report): Generator<SiteFile> {
  const h = Html.element;
  const names = fileNames(curves.map(({ name }) => name));
  const charts = curves.map((curve) => ({
    curve,
    path: `training/${names.get(curve.name)}.svg`,
  }));
  yield framePage({
    path: "training.html",
    title: "Training curves",
    way: [HOME],
    body: charts.length === 0
      ? [
        h(
          "p",
          {},
          "No network was trained here. ",
          h("code", {}, "deno task train"),
          " trains one and keeps its losses; the next report draws them. What the published networks are worth is in the suites students, ablation and ablation-night.",
        ),
      ]
      : charts.map(({ curve, path }) => [
        h("h2", {}, curve.name),
        chartFigure(
          path,
          `Losses of ${curve.name} over ${curve.points.length} stretches of steps: ${
            curve.losses.join(", ")
          }.`,
          "Each loss as it is, not weighted; total is the weighted sum.",
        ),
      ]),
  });
  for (const { curve, path } of charts) {
    yield { path, content: curveChart(curve) };
  }
}
