/** What the names of a suite stand for: metric variants, protocols, code, each with its digest. */
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { type Child, Html } from "../../results/markup/html.ts";
import { digest, factList } from "../pair/made_facts.ts";
import { variantAnchor } from "../pair/variant_anchor.ts";
import type { SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import type { SiteFile } from "../site/site_file.ts";
import type { SuitePlace } from "../site/suite_place.ts";

/** The page. */
export function definitionsPage(
  { name, header, variants, records }: SuiteReport,
  place: SuitePlace,
): SiteFile {
  const h = Html.element;
  const engines = new Set(
    records.map(({ engine }) =>
      `${engine.name} ${engine.version}, ${engine.optimisation}, ${engine.threads} thread(s)`
    ),
  );
  const stages = new Map<string, Set<string>>();
  for (const { code } of records) {
    for (const [stage, value] of Object.entries(code ?? {})) {
      if (value === null) continue;
      stages.getOrInsertComputed(stage, () => new Set()).add(value);
    }
  }
  return framePage({
    path: place.definitions,
    title: `Definitions of ${name}, version ${header.version}`,
    way: place.way,
    body: [
      h(
        "section",
        { class: "digests" },
        h("h2", {}, "Metrics"),
        variants.map((
          { id, definition, source, unit, better, digest: sha256 },
        ) =>
          h(
            "section",
            { id: variantAnchor(id) },
            h("h3", {}, id),
            factList([
              ["definition", definition],
              ["follows", source],
              ["unit", unit],
              ["better", better === null ? "neither end" : `the ${better}`],
              [
                "digest of definition and code",
                digest(`digest of ${id}`, sha256),
              ],
            ]),
          )
        ),
        h("h2", {}, "Protocols"),
        header.protocols.map(({ name, version, title, digest: sha256 }) => [
          h("h3", {}, `${name}, version ${version}`),
          factList([
            ["what happens", title],
            ["digest of its data", digest(`digest of ${name}`, sha256)],
          ]),
        ]),
        h("h2", {}, "Arithmetic"),
        factList([
          ["engines", [...engines].map((text): Child => h("div", {}, text))],
          ...[...stages].toSorted(([a], [b]) => codeUnitOrder(a, b)).map((
            [stage, digests],
          ): [string, Child] => [
            `code: ${stage}`,
            [...digests].toSorted(codeUnitOrder).map((one) =>
              h("div", {}, digest(`code of ${stage}`, one))
            ),
          ]),
        ]),
        h("h2", {}, "The whole version"),
        factList([
          ["quality digest", digest("quality digest", header.quality)],
          [
            "made on",
            `${header.machine.cpu}, ${header.machine.cores} cores, ${header.machine.os}`,
          ],
        ]),
      ),
    ],
  });
}
