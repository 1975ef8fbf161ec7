import type { Table } from "../../src/results/table/table.ts";
import { textTable } from "../../src/results/table/text_table.ts";
import { bcaInterval } from "../../src/statistics/bootstrap/bca_interval.ts";
import { isNotDefined } from "../../src/statistics/not_defined.ts";
import { pairedDifferences } from "../../src/statistics/paired/paired_differences.ts";
import { meanOf } from "../../src/statistics/sample/mean_of.ts";
import type { SuiteMeans } from "./suite_means.ts";

/** Whose seeds are held against whom, in what. */
export interface Bar {
  readonly models: readonly string[];
  readonly against: string;
  readonly metrics: readonly string[];
}

/**
 * What each seed, and the mean of them, has more than a bar on one subset, paired by its independent observations, with a 95 %
 * interval.
 *
 * @throws {RangeError} for a subset or model that the suite has not.
 */
export function barTable(
  suite: SuiteMeans,
  subset: string,
  { models, against, metrics }: Bar,
): Table {
  const bar = (metric: string) => suite.samples(subset, against)[metric]!;
  const cell = (own: readonly (number | null)[], metric: string): Cell => {
    const { differences } = pairedDifferences(own, bar(metric));
    const interval = bcaInterval(differences);
    const mean = meanOf(differences);
    return {
      passes: mean >= 0,
      text: `${signed(mean)} ${
        isNotDefined(interval)
          ? `(${interval.undefined})`
          : `[${signed(interval.low)}, ${signed(interval.high)}]`
      }`,
    };
  };
  const row = (
    name: string,
    of: (metric: string) => readonly (number | null)[],
  ): readonly [string, ...string[]] => {
    const cells = metrics.map((metric) => cell(of(metric), metric));
    const isMet = cells.every(({ passes }) => passes);
    return [name, ...cells.map(({ text }) => text), isMet ? "yes" : "no"];
  };
  const units = bar(metrics[0]!).length;
  return textTable({
    title: `${subset}, ${units} ${
      units === 1 ? "observation" : "observations"
    }`,
    rowHeading: "seed",
    heads: [...metrics, "at least the bar"],
    rows: [
      ...models.map((model, at) =>
        row(
          `${at + 1}`,
          (metric) => suite.samples(subset, model)[metric]!,
        )
      ),
      row(
        "their mean",
        (metric) =>
          meanOver(
            models.map((model) => suite.samples(subset, model)[metric]!),
          ),
      ),
    ],
  });
}

interface Cell {
  readonly passes: boolean;
  readonly text: string;
}

/** Observation by observation; null where one has no value. */
function meanOver(
  rows: readonly (readonly (number | null)[])[],
): (number | null)[] {
  return rows[0]!.map((_, at) => {
    const values = rows.map((row) => row[at] ?? null);
    return values.every((value) => value !== null) ? meanOf(values) : null;
  });
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
