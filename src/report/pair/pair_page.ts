/** One pair: every metric of every fuser, and how each of these numbers was made. */
import { printedNumber } from "../../results/table/printed_number.ts";
import type { ComparableRecord } from "../../results/record/record.ts";
import type { MetricColumn } from "../../results/table/metric_column.ts";
import { Html } from "../../results/markup/html.ts";
import type { SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import { relativePath } from "../site/relative_path.ts";
import type { SiteFile } from "../site/site_file.ts";
import { makerId } from "./maker_id.ts";
import { variantAnchor } from "./variant_anchor.ts";
import type { SuitePlace } from "../site/suite_place.ts";
import { valueText } from "../table/value_text.ts";
import { columnHead } from "../table/plain_table.ts";
import { valueGrid } from "../table/value_grid.ts";
import { digest, factList, madeFacts } from "./made_facts.ts";

/** A pair and where it stands. */
export interface ReportPair {
  readonly dataset: string;
  readonly pair: string;
  /** Its records in the order of the tables. */
  readonly records: readonly ComparableRecord[];
  /** Whether there is a page with its pictures. */
  readonly isPictured: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

/** The page. */
export function pairPage(
  { dataset, pair, records, isPictured, before, after }: ReportPair,
  suite: SuiteReport,
  place: SuitePlace,
): SiteFile {
  const h = Html.element;
  const path = place.pair(dataset, pair);
  const to = (target: string): string => relativePath(path, target);
  const title = `${dataset} ${pair}`;
  const [first] = records;
  const backends = new Set(records.map(({ backend }) => backend));
  const nameOf = ({ model, protocol, backend }: ComparableRecord): string =>
    `${model}, ${protocol}${backends.size > 1 ? `, ${backend}` : ""}`;
  const idOf = ({ model, protocol, backend }: ComparableRecord): string =>
    makerId(model, protocol, backend);
  const columns = columnsOf(suite);
  return framePage({
    path,
    title,
    way: place.way,
    beside: [
      ...(before === null
        ? []
        : [{ label: `← ${before}`, path: place.pair(dataset, before) }]),
      ...(isPictured
        ? [{ label: "its pictures", path: place.sheet(dataset, pair) }]
        : []),
      ...(after === null
        ? []
        : [{ label: `${after} →`, path: place.pair(dataset, after) }]),
    ],
    body: [
      first === undefined ? h("p", {}, "No cell of this pair was made.") : h(
        "section",
        { class: "digests" },
        h("h2", {}, "The pair"),
        factList([
          ["size", `${first.inputs.width}×${first.inputs.height}`],
          ...(["ir", "vi"] as const).flatMap((side) => {
            const name = side === "ir" ? "infrared" : "visible";
            const { file, luma } = first.inputs[side];
            return [
              [
                `${name} file`,
                file === null ? "not recorded" : digest(`${name} file`, file),
              ] as const,
              [`${name} luma`, digest(`${name} luma`, luma)] as const,
            ];
          }),
        ]),
      ),
      h("h2", {}, "Its values"),
      valueGrid({
        title,
        caption:
          `${title}: values; the head of a row leads to how they were made, that of a column to what it is`,
        rowHeading: "model",
        columns: columns.map((column) => ({
          better: column.better,
          head: h(
            "a",
            {
              href: `${to(place.definitions)}#${variantAnchor(column.variant)}`,
            },
            columnHead(column),
          ),
        })),
        rows: records.map((record) => ({
          head: h("a", { href: `#${idOf(record)}` }, nameOf(record)),
          cells: columns.map((column) =>
            valueText(
              record,
              column.variant,
              (value) => printedNumber(value, column),
            )
          ),
        })),
      }),
      h("h2", {}, "How these numbers were made"),
      h(
        "p",
        {},
        "What a metric is, and the digest of its definition and code, stands on the page of ",
        h("a", { href: to(place.definitions) }, "definitions"),
        ". ",
        h("code", {}, "deno task check"),
        " makes each anew and says what differs first.",
      ),
      records.map((record) =>
        h(
          "details",
          {},
          h("summary", {}, nameOf(record)),
          h("div", {
            id: idOf(record),
          }, madeFacts(record, to(place.definitions))),
        )
      ),
    ],
  });
}

/** Every variant of the suite's tables once, under its full name where a head has several. */
function columnsOf({ tables }: SuiteReport): MetricColumn[] {
  const once = [
    ...new Map(
      tables.flatMap(({ columns }) => columns).map((
        column,
      ) => [column.variant, column]),
    ).values(),
  ];
  const heads = Map.groupBy(once, ({ label }) => label);
  return once.map((column) =>
    heads.get(column.label)!.length === 1
      ? column
      : { ...column, label: column.variant }
  );
}
