/** Our means beside the printed ones, cell for cell. Pure; nothing is chosen here: the protocols are given. */

import type { Aggregate, Mean } from "../table/aggregate.ts";
import type {
  PublishedDataset,
  PublishedRow,
  PublishedTable,
} from "../published/published_schema.ts";
import type { Counts } from "../table/table.ts";
import { judge, type Judgement } from "./verdict.ts";

/** A printed number and ours. */
export interface ComparedCell extends Judgement {
  readonly method: string;
  /** Our model of the method; null where there is none. */
  readonly model: string | null;
  /** The protocol of our mean; null where none was chosen for the model. */
  readonly protocol: string | null;
  /** The data set as the table prints it. */
  readonly dataset: string;
  /** Our subset of it; null where there is none. */
  readonly subset: string | null;
  readonly metric: string;
  /** Digits as printed. */
  readonly printed: string;
  /** Our mean in full precision; null where there is none. */
  readonly ours: number | null;
  /** The pairs behind our mean; null where the fuser was not run. */
  readonly counts: Counts | null;
}

/** What is compared with what. */
export interface Comparison {
  readonly table: PublishedTable;
  /** Aggregates of any kind; those of the table's subsets and of `backend` are picked. */
  readonly aggregates: readonly Aggregate[];
  readonly backend: string;
  /** Model → protocol under which it is compared; a model without one counts as not run. */
  readonly protocols: ReadonlyMap<string, string>;
  /** The variant that a column of the table stands for. */
  variantOf(metric: string): string;
}

/** One cell per printed number, in the order of the table's rows, its data sets, and the metrics as printed. */
export function comparePublished(comparison: Comparison): ComparedCell[] {
  const { table } = comparison;
  return table.rows.flatMap((row) =>
    table.datasets.flatMap((dataset) => compareRow(comparison, row, dataset))
  );
}

function compareRow(
  { aggregates, backend, protocols, variantOf }: Comparison,
  { method, fuser, values }: PublishedRow,
  { name, subset }: PublishedDataset,
): ComparedCell[] {
  const protocol = fuser === null ? null : protocols.get(fuser) ?? null;
  const mine = aggregates.find((one) =>
    one.subset === subset && one.model === fuser && one.protocol === protocol &&
    one.backend === backend
  );
  return Object.entries(values[name] ?? {}).map(([metric, printed]) => {
    const mean = mine?.means.get(variantOf(metric));
    return {
      method,
      model: fuser,
      protocol,
      dataset: name,
      subset,
      metric,
      printed,
      ours: mean?.mean ?? null,
      counts: mean === undefined ? null : countsOf(mean),
      ...judge(printed, mean),
    };
  });
}

function countsOf({ mean: _, ...counts }: Mean): Counts {
  return counts;
}
