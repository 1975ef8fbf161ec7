/** The tables of a published version, each with all that is known of its doubt. */
import { metricColumns } from "../../bench/publish/metric_columns.ts";
import { suiteAggregates } from "../../bench/publish/suite_aggregates.ts";
import { suiteTables } from "../../bench/publish/suite_tables.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { SuiteReport } from "../../report/report.ts";
import { lineNames } from "../../results/doubt/line_names.ts";
import { qualityLines } from "../../results/table/quality_lines.ts";
import { rankRows } from "../../results/table/rank_rows.ts";
import type { UnpackedVersion } from "../../results/version/unpacked_version.ts";

/** Tables of means, of cost, and of how metrics agree. */
export function reportTables(
  suite: Suite,
  { header, records }: UnpackedVersion,
  catalog: ModelCatalog,
): Pick<SuiteReport, "tables" | "cost" | "agreements"> {
  const made = new Map(
    suiteTables(suite, header, records, catalog).map(({ name, table }) => [
      name,
      table,
    ]),
  );
  const aggregates = suiteAggregates(suite, header.subsets, records);
  const backends = [...new Set(records.map(({ backend }) => backend))]
    .sort(codeUnitOrder);
  const suffixOf = (backend: string): string =>
    backend === "wasm" ? "" : `-${backend}`;
  const each = header.subsets.flatMap((subset) =>
    backends.map((backend) => ({ subset, backend }))
  );
  return {
    tables: each.flatMap(({ subset, backend }) =>
      suite.profiles.flatMap((profile) => {
        const id = `${subset.name}-${profile}${suffixOf(backend)}`;
        const means = made.get(id), intervals = made.get(`${id}-intervals`);
        if (means === undefined || intervals === undefined) return [];
        const rows = new Set(means.rows.map(({ label }) => label));
        const models = header.models.filter(({ name }) => rows.has(name));
        const lines = qualityLines({ subset, backend, aggregates, models });
        return [{
          id,
          subset,
          profile,
          backend,
          pairs: [...new Set(subset.pairs)].sort(codeUnitOrder),
          columns: metricColumns(profile),
          lines,
          names: lineNames(lines),
          means,
          naive: rankRows(means),
          intervals,
          separation: made.get(`${id}-separation`) ?? null,
          ranks: made.get(`${id}-average-ranks`) ?? null,
        }];
      })
    ),
    cost: made.get("cost") ?? null,
    agreements: each.flatMap(({ subset, backend }) => {
      const name = `${subset.name}${suffixOf(backend)}`;
      const table = made.get(`${name}-agreement`);
      return table === undefined ? [] : [{
        subset: name,
        table,
        dialects: made.get(`${name}-dialects`) ?? null,
      }];
    }),
  };
}
