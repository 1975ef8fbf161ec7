/** The table of a paper: one row per fuser, one column per metric, means over one subset under one profile. */

import type { Aggregate } from "./aggregate.ts";
import type { ModelInfo, SubsetInfo } from "../version/version_header.ts";
import { costCells, costColumns } from "./cost_columns.ts";
import { meanCell } from "./mean_cell.ts";
import type { MetricColumn } from "./metric_column.ts";
import { partialNotes } from "./partial_notes.ts";
import { qualityLines } from "./quality_lines.ts";
import { rankRows } from "./rank_rows.ts";
import type { Column, Table, TableCell, TableRow } from "./table.ts";

/** What a quality table is made of. */
export interface QualityTableInput {
  readonly subset: SubsetInfo;
  readonly profile: string;
  readonly backend: string;
  /** Whether its images were all fused elsewhere: a protocol and a backend say nothing then. False by default. */
  readonly elsewhere?: boolean;
  /** Aggregates of any subset, profile and backend; those of this table are picked. */
  readonly aggregates: readonly Aggregate[];
  /** Models in the order of the rows; one without an aggregate is a row of missing values. */
  readonly models: readonly ModelInfo[];
  /** The columns of the metrics, in this order; each is ranked by its own direction. */
  readonly metrics: readonly MetricColumn[];
  /** Whether parameters and multiply-accumulates a pixel follow the metrics; false by default. */
  readonly cost?: boolean;
}

/** Builds the table of one subset, profile and backend. */
export function qualityTable(input: QualityTableInput): Table {
  const { subset, profile, backend, metrics } = input;
  const { elsewhere = false } = input;
  const lines = qualityLines(input);
  const rows = lines.map(
    ({ model, aggregate, info }): TableRow => {
      const cells = metrics.map(({ variant }) =>
        meanCell(aggregate?.means.get(variant))
      );
      return {
        label: model,
        cells: [
          ...(elsewhere ? [] : [protocolCell(aggregate)]),
          ...cells,
          ...(input.cost === true ? costCells(info, "brief") : []),
        ],
      };
    },
  );
  return rankRows({
    title: `${subset.name}: mean over ${
      count(subset.pairs.length)
    }, profile ${profile}${elsewhere ? "" : `, backend ${backend}`}`,
    rowHeading: elsewhere ? "method" : "model",
    columns: [
      ...(elsewhere ? [] : [PROTOCOL]),
      ...metrics.map(({ variant: _, ...column }) => column),
      ...(input.cost === true ? costColumns("brief") : []),
    ],
    rows,
    notes: lines.flatMap(({ aggregate }) =>
      aggregate === null
        ? []
        : elsewhere
        ? partialNotes(aggregate, metrics, aggregate.model)
        : partialNotes(aggregate, metrics)
    ),
  });
}

const PROTOCOL: Column = {
  id: "protocol",
  label: "protocol",
  better: null,
  digits: null,
};

function protocolCell(aggregate: Aggregate | null): TableCell {
  return aggregate === null
    ? { kind: "missing", counts: null }
    : { kind: "text", text: aggregate.protocol };
}

function count(pairs: number): string {
  return `${pairs} ${pairs === 1 ? "pair" : "pairs"}`;
}
