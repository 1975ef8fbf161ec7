/** What the fusers of a suite cost: counted from their graphs, one row each, nothing ranked. */

import type { ModelInfo } from "../version/version_header.ts";
import { costCells, costColumns } from "./cost_columns.ts";
import type { Table } from "./table.ts";

/** One row per model, in the order given; `notes` are printed below. */
export function costTable(
  models: readonly ModelInfo[],
  notes: readonly string[] = [],
): Table {
  return {
    title:
      "Cost of one 640×480 pair, counted from the graph (Mact.: 10⁶ activations; RF: receptive field)",
    rowHeading: "model",
    columns: costColumns("full"),
    rows: models.map((model) => ({
      label: model.name,
      cells: costCells(model, "full"),
    })),
    notes,
  };
}
