/** Every file of one suite. */
import { indexRecords } from "../../results/record/index_records.ts";
import type { ComparableRecord } from "../../results/record/record.ts";
import { plainTable } from "../table/plain_table.ts";
import { pairPage } from "../pair/pair_page.ts";
import { pictureFiles } from "../picture/picture_files.ts";
import type { ReportTable, SuiteReport } from "../report.ts";
import { framePage } from "../site/frame_page.ts";
import type { SiteFile } from "../site/site_file.ts";
import { agreementPage } from "./agreement_page.ts";
import { backendsPage } from "./backends_page.ts";
import { definitionsPage } from "./definitions_page.ts";
import { historyPage } from "./history_page.ts";
import { paretoPage } from "./pareto_page.ts";
import { plotsPage } from "./plots_page.ts";
import { qualityPage } from "./quality_page.ts";
import { ranksPage } from "./ranks_page.ts";
import { hasSeeds, seedsPage } from "./seeds_page.ts";
import { suitePage } from "./suite_page.ts";
import { type SuitePlace, suitePlace } from "../site/suite_place.ts";
import { valuesPage } from "./values_page.ts";

/**
 * One after another, in a fixed order.
 *
 * @param folder where they lie below the site's root
 */
export async function* suiteFiles(
  suite: SuiteReport,
  folder: string,
): AsyncGenerator<SiteFile> {
  const place = suitePlace(suite, folder);
  const index = indexRecords(suite.records);
  yield suitePage(suite, place);
  for (const table of suite.tables) {
    yield* tableFiles(table, suite, place, index);
  }
  yield definitionsPage(suite, place);
  yield* historyPage(suite, place);
  yield backendsPage(suite, place);
  if (suite.agreements.length > 0) yield* agreementPage(suite, place);
  if (suite.cost !== null) {
    yield framePage({
      path: place.cost,
      title: `Cost of the fusers of ${suite.name}`,
      way: place.way,
      body: [plainTable(suite.cost)],
    });
  }
  if (hasSeeds(suite)) yield* seedsPage(suite, place);
  yield* pairFiles(suite, place);
  yield* pictureFiles(suite, place);
}

function* tableFiles(
  table: ReportTable,
  suite: SuiteReport,
  place: SuitePlace,
  index: ReadonlyMap<string, ComparableRecord>,
): Generator<SiteFile> {
  const { ranks } = table;
  yield qualityPage(table, suite, place);
  yield* plotsPage(table, suite, place);
  yield* paretoPage(table, suite, place);
  if (ranks !== null) yield* ranksPage({ ...table, ranks }, suite, place);
  for (const column of table.columns) {
    yield valuesPage(table, column, index, place);
  }
}

function* pairFiles(
  suite: SuiteReport,
  place: SuitePlace,
): Generator<SiteFile> {
  const order = new Map<string, number>();
  for (const { lines } of suite.tables) {
    for (const { model, aggregate } of lines) {
      const key = `${model}\t${aggregate?.protocol}\t${aggregate?.backend}`;
      if (!order.has(key)) order.set(key, order.size);
    }
  }
  const placeOf = ({ model, protocol, backend }: ComparableRecord): number =>
    order.get(`${model}\t${protocol}\t${backend}`) ?? order.size;
  const byPair = Map.groupBy(
    suite.records,
    ({ dataset, pair }) => `${dataset}\t${pair}`,
  );
  const pictured = new Set(
    suite.pictures.map(({ dataset, pair }) => `${dataset}\t${pair}`),
  );
  const done = new Set<string>();
  for (const { dataset, pairs } of suite.header.subsets) {
    for (const [at, pair] of pairs.entries()) {
      const key = `${dataset}\t${pair}`;
      if (done.has(key)) continue;
      done.add(key);
      yield pairPage(
        {
          dataset,
          pair,
          records: (byPair.get(key) ?? []).toSorted((a, b) =>
            placeOf(a) - placeOf(b)
          ),
          isPictured: pictured.has(key),
          before: pairs[at - 1] ?? null,
          after: pairs[at + 1] ?? null,
        },
        suite,
        place,
      );
    }
  }
}
