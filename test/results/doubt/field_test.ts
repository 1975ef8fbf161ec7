import { assertEquals, assertStringIncludes } from "@std/assert";
import { metricColumns } from "../../../src/bench/publish/metric_columns.ts";
import { readVersion } from "../../../src/bench/publish/result_versions.ts";
import {
  compareRows,
  isSeparated,
} from "../../../src/results/doubt/compare_rows.ts";
import { aggregate } from "../../../src/results/table/aggregate.ts";
import { qualityLines } from "../../../src/results/table/quality_lines.ts";
import { meanOf } from "../../../src/statistics/sample/mean_of.ts";

const root = new URL("../../../", import.meta.url);

Deno.test("docs/FINDINGS.md counts the bests of field 2 that are not separated", async () => {
  const { header, records } = await readVersion(
    new URL("results", root).pathname,
    "field",
    2,
  );
  const aggregates = aggregate(records, header.subsets);
  const { models } = header;
  const counted = header.subsets.flatMap((subset) =>
    compareRows(
      qualityLines({ subset, backend: "wasm", aggregates, models }),
      metricColumns("cdd"),
    ).map((compared) => ({ ...compared, on: subset.name }))
  ).map(({ comparisons, on, column, best }) => {
    const second = comparisons.reduce((a, b) =>
      Math.abs(meanOf(a.differences)) <= Math.abs(meanOf(b.differences)) ? a : b
    );
    return {
      on,
      metric: column.id,
      best: models[best]!.name,
      sharing: comparisons.filter((one) => !isSeparated(one)).length,
      isOpen: !isSeparated(second),
    };
  });
  const shared = counted.filter(({ sharing }) => sharing > 0).length;
  const open = counted.filter(({ isOpen }) => isOpen).length;
  const most = Math.max(...counted.map(({ sharing }) => sharing));
  assertEquals(counted.length, 30);
  const page = await Deno.readTextFile(new URL("docs/FINDINGS.md", root));
  assertStringIncludes(
    page.replaceAll(/\s+/g, " "),
    `Of the ${counted.length} bests that a naive table of field marks, ${shared} are not separated from some other row, ${open} not even from the second best, and one stands level with ${most} others`,
  );
  assertEquals(
    counted.filter(({ sharing }) => sharing === most).map(({ on, metric }) => [
      on,
      metric,
    ]),
    [["tno25", "SD"]],
  );
  // The metrics whose best stands alone on every set.
  const alone = Map.groupBy(counted, ({ metric }) => metric);
  assertEquals(
    [...alone].flatMap(([metric, own]) =>
      own.every(({ sharing }) => sharing === 0)
        ? [[metric, ...new Set(own.map(({ best }) => best))]]
        : []
    ),
    [["MI", "maximum"]],
  );
});
