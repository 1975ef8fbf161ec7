/** The first page of a suite: what it is, and the way to all of it. */
import { type Child, Html } from "../../results/markup/html.ts";
import { digest, factList } from "../pair/made_facts.ts";
import type { SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { hasSeeds } from "./seeds_page.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page. */
export function suitePage(suite: SuiteReport, place: SuitePlace): SiteFile {
  const h = Html.element;
  const { header, records, tables, agreements } = suite;
  const link = (label: string, path: string): Html =>
    h("a", { href: relativePath(place.start, path) }, label);
  const list = (items: readonly Child[]): Html =>
    h("ul", {}, items.map((item) => h("li", {}, item)));
  const failed = records.filter(({ status }) => status === "failed").length;
  return framePage({
    path: place.start,
    title: suite.name,
    way: [place.way[0]!],
    body: [
      h("p", {}, header.title),
      h(
        "section",
        { class: "digests" },
        factList([
          ["version", `${header.version}, ${header.date}: ${header.change}`],
          ["cells", `${records.length}, ${failed} of them failed`],
          ["quality digest", digest("quality digest", header.quality)],
        ]),
      ),
      h("h2", {}, "Tables"),
      h(
        "ul",
        { class: "cards" },
        tables.map((table) =>
          h(
            "li",
            {},
            h("h3", {}, link(table.means.title, place.table(table))),
            h("p", {}, table.subset.title),
            list([
              link("boxes and intervals", place.plots(table)),
              link("quality against cost", place.pareto(table)),
              ...(table.ranks === null
                ? []
                : [link("average ranks", place.ranks(table))]),
              [
                "pair by pair: ",
                table.columns.map((
                  { id, label },
                ) => [link(label, place.values(table, id)), " "]),
              ],
            ]),
          )
        ),
      ),
      h("h2", {}, "Besides"),
      list([
        link("pictures", place.pictures),
        link("definitions and digests", place.definitions),
        link("history and drift", place.history),
        link("backends", place.backends),
        ...(suite.cost === null ? [] : [link("cost", place.cost)]),
        ...(agreements.length === 0
          ? []
          : [link("agreement of metrics", place.agreement)]),
        ...(hasSeeds(suite) ? [link("recipes and seeds", place.seeds)] : []),
      ]),
      h("h2", {}, "Pairs"),
      header.subsets.map(({ name, dataset, pairs }) =>
        h(
          "details",
          {},
          h("summary", {}, `${name}: ${pairs.length} pairs`),
          list(pairs.map((pair) => link(pair, place.pair(dataset, pair)))),
        )
      ),
    ],
  });
}
