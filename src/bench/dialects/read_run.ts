/** The means of a run's fusers under every variant of a metric and every protocol they ran under. */
import type { CellRecord } from "../../results/record/record.ts";
import { aggregate } from "../../results/table/aggregate.ts";
import type { SubsetInfo } from "../../results/version/version_header.ts";
import type { Reading } from "../../results/explain/reading.ts";

/** The readings of one fuser on one subset. */
export interface RunReadings {
  readonly subset: SubsetInfo;
  readonly model: string;
  readonly readings: readonly Reading[];
}

/** One for each subset and fuser; a mean that lacks pairs says so in place of a number. */
export function readRun(
  records: readonly CellRecord[],
  subsets: readonly SubsetInfo[],
  variants: readonly string[],
): RunReadings[] {
  const rows = aggregate(records, subsets, variants);
  return [...Map.groupBy(rows, ({ subset, model }) => `${subset} ${model}`)]
    .map(([, own]) => ({
      subset: subsets.find(({ name }) => name === own[0]!.subset)!,
      model: own[0]!.model,
      readings: own.flatMap(({ protocol, means }) =>
        variants.map((variant): Reading => {
          const { mean, count, ...lacking } = means.get(variant)!;
          const all = Object.values(lacking).every((pairs) => pairs === 0);
          return {
            variant,
            how: protocol,
            value: all && mean !== null ? mean : {
              undefined: `${count} of ${
                Object.values(lacking).reduce((a, b) => a + b, count)
              } pairs have a value under ${protocol}`,
            },
          };
        })
      ),
    }));
}
