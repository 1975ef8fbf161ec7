/** What the measured sides compute: a fast wrong answer is no answer. */
import { evaluate } from "../../src/metrics/evaluate.ts";
import { profileHeads } from "../../src/metrics/profile_heads.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import type {
  Column,
  Table,
  TableCell,
} from "../../src/results/table/table.ts";
import { SIDE_TITLES } from "../measure/contestant.ts";
import type { PythonMetrics, PythonRun, PythonSide } from "./python_metrics.ts";

const SIDES: readonly PythonSide[] = ["evaluator", "opencv"];

const HEADS = profileHeads("cdd");

/** A row a metric of profile `cdd`: every side's value, and how far it is from the evaluator's, relative to it. */
export async function valueTable(
  triple: Triple,
  python: PythonMetrics,
): Promise<Table> {
  const ours = evaluate(triple);
  const { ir, vi, fused } = triple;
  const prepared = evaluate({ sources: prepareSources(ir, vi), fused });
  const changed = HEADS.filter((metric) =>
    !Object.is(ours[metric], prepared[metric])
  );
  const others: Partial<Record<PythonSide, PythonRun["values"]>> = {};
  for (const side of SIDES) {
    if (python.missing[side] !== undefined) continue;
    others[side] = (await python.run(side, HEADS, 1)).values;
  }
  return {
    title: "Values of the same triple, profile cdd",
    rowHeading: "metric",
    columns: [
      ...(["ours", ...SIDES] as const).map((side) =>
        column(side, SIDE_TITLES[side])
      ),
      column("ours_off", "ours, off by"),
      column("opencv_off", "OpenCV, off by"),
    ],
    rows: HEADS.map((metric) => {
      const reference = others.evaluator?.[metric];
      const opencv = others.opencv?.[metric];
      return {
        label: metric,
        cells: [
          value(ours[metric]),
          value(reference),
          value(opencv),
          difference(ours[metric], reference),
          difference(opencv, reference),
        ],
      };
    }),
    notes: [
      changed.length === 0
        ? "with prepared sources: the same values"
        : `with prepared sources other values: ${changed.join(", ")}`,
    ],
  };
}

function column(id: string, label: string): Column {
  return { id, label, better: null, digits: 12 };
}

function value(known: number | undefined): TableCell {
  return known === undefined
    ? { kind: "missing", counts: null }
    : { kind: "text", text: known.toPrecision(12) };
}

function difference(
  known: number | undefined,
  reference: number | undefined,
): TableCell {
  if (known === undefined || reference === undefined) {
    return { kind: "missing", counts: null };
  }
  const relative = Math.abs(known - reference) / Math.abs(reference);
  return {
    kind: "text",
    text: known === reference ? "0" : relative.toExponential(1),
  };
}
