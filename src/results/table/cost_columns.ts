/** What a fuser costs and who may use it, as columns beside the metrics. */

import type { CostInfo, ModelInfo } from "../version/version_header.ts";
import {
  absentCell,
  type Column,
  numberCell,
  type TableCell,
  textCell,
} from "./table.ts";

type Fact = Column & { readonly read: (cost: CostInfo) => number | null };

const FACTS: readonly Fact[] = [
  fact("parameters", "params", 0, (cost) => cost.parameters),
  fact("kilobytes", "size KB", 2, (cost) => cost.bytes / 1024),
  fact("macs_per_pixel", "MACs/px", 0, (cost) => cost.macsPerPixel),
  fact("gmacs_640x480", "GMACs", 3, (cost) => cost.macs / 1e9),
  fact("gflops_640x480", "GFLOPs", 3, (cost) => cost.flops / 1e9),
  fact(
    "mactivations_640x480",
    "Mact.",
    2,
    (cost) => cost.activations / 1e6,
  ),
  fact(
    "receptive_field",
    "RF px",
    0,
    (cost) => cost.receptiveField,
  ),
];

/** How much is said: `brief` beside the metrics, `full` in a table of its own. */
export type CostDetail = "brief" | "full";

const BRIEF = ["parameters", "macs_per_pixel"];

/**
 * What a fuser costs, unranked. `full`: parameters, size (1 KB = 1024 bytes), operations, activations, receptive field,
 * year, licence; `brief`: parameters and multiply-accumulates a pixel.
 */
export function costColumns(detail: CostDetail): Column[] {
  const facts = factsOf(detail).map(({ id, label, better, digits }) => ({
    id,
    label,
    better,
    digits,
  }));
  return detail === "brief" ? facts : [
    ...facts,
    { id: "year", label: "year", better: null, digits: 0 },
    { id: "licence", label: "licence", better: null, digits: null },
  ];
}

/** The cells of {@linkcode costColumns} for one model; what is not known is missing. */
export function costCells(
  model: ModelInfo | null,
  detail: CostDetail,
): TableCell[] {
  const cost = model?.cost ?? null;
  const facts = factsOf(detail).map(({ read }) =>
    countCell(cost === null ? null : read(cost))
  );
  return detail === "brief" ? facts : [
    ...facts,
    countCell(model?.year ?? null),
    model === null ? absentCell("missing") : textCell(model.licence),
  ];
}

function factsOf(detail: CostDetail): readonly Fact[] {
  return detail === "full"
    ? FACTS
    : FACTS.filter(({ id }) => BRIEF.includes(id));
}

function fact(
  id: string,
  label: string,
  digits: number,
  read: Fact["read"],
): Fact {
  return { id, label, better: null, digits, read };
}

function countCell(value: number | null): TableCell {
  return value === null ? absentCell("missing") : numberCell(value);
}
