import type { CellRecord } from "../../results/record/record.ts";
import { aggregate } from "../../results/table/aggregate.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import { metricColumns } from "../publish/metric_columns.ts";
import type { NamedTable } from "../publish/suite_tables.ts";
import type { Suite } from "../suite/suite.ts";
import type { DownstreamRun } from "./detect_run.ts";
import { detectionTable } from "./detection_table.ts";
import { predictionTable } from "./prediction_table.ts";

/**
 * How well each row shows people, and, for each profile of the suite, which metric says so before: its means are over the
 * pictures that were looked at, of all sets together.
 */
export function downstreamTables(
  { profiles }: Pick<Suite, "profiles">,
  records: readonly CellRecord[],
  found: DownstreamRun,
  detector: string,
): NamedTable[] {
  const scenes = new Set(found.scenes);
  const looked = records.map((record) => ({
    ...record,
    dataset: "scenes",
    pair: `${record.dataset}/${record.pair}`,
  })).filter(({ backend, pair }) => backend === REFEREE && scenes.has(pair));
  const aggregates = aggregate(looked, [{
    name: "scenes",
    title: "scenes with boxes",
    dataset: "scenes",
    pairs: [...scenes],
  }]);
  return [
    { name: "detection", table: detectionTable(found, { detector }) },
    ...profiles.map((profile) => ({
      name: `detection-predicted-${profile}`,
      table: predictionTable(found, aggregates, metricColumns(profile)),
    })),
  ];
}
