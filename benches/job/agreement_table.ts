/** Whether both sides of the job found the same. */
import { profileHeads } from "../../src/metrics/profile_heads.ts";
import { decodeValue } from "../../src/results/record/metric_value.ts";
import type { ComparableRecord } from "../../src/results/record/record.ts";
import type { Table, TableCell } from "../../src/results/table/table.ts";
import type { ReleasedRun } from "./run_released.ts";

const MODELS = {
  student: "mmdrfuse-student",
  average: "average",
  maximum: "maximum",
} as const;

interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly where: string;
}

/** A row a metric: the mean over the images both sides scored, and the image on which they differ most. */
export function agreementTable(
  records: readonly ComparableRecord[],
  { values }: Pick<ReleasedRun, "values">,
): Table {
  const known = new Map(
    records.map((one) => [`${one.dataset}/${one.pair} ${one.model}`, one]),
  );
  return {
    title: `Values of the ${values.length} images both sides scored`,
    rowHeading: "metric",
    columns: [
      { id: "ours", label: "ours, mean", better: null, digits: 8 },
      { id: "released", label: "released, mean", better: null, digits: 8 },
      { id: "off", label: "most off by", better: null, digits: 8 },
      { id: "where", label: "where", better: null, digits: null },
    ],
    rows: profileHeads("cdd").map((metric) => {
      const pairs = values.flatMap(({ fuser, pair, values }): Comparison[] => {
        const where = `${pair} ${MODELS[fuser]}`;
        const mine = known.get(where)?.values[`${metric}/cdd`];
        const other = values[metric];
        if (mine === undefined || other === undefined) return [];
        const [ours, theirs] = [decodeValue(mine), decodeValue(other)];
        return ours === null || theirs === null
          ? []
          : [{ ours, theirs, where }];
      });
      const worst = pairs.toSorted((a, b) => offBy(b) - offBy(a))[0];
      return {
        label: metric,
        cells: worst === undefined ? ABSENT : [
          number(mean(pairs.map(({ ours }) => ours))),
          number(mean(pairs.map(({ theirs }) => theirs))),
          word(offBy(worst).toExponential(1)),
          word(offBy(worst) === 0 ? "" : worst.where),
        ],
      };
    }),
    notes: [],
  };
}

const ABSENT: readonly TableCell[] = Array.from(
  { length: 4 },
  () => ({ kind: "missing", counts: null }),
);

/** Relative to the released value; infinite where only one of the two is a number. */
function offBy({ ours, theirs }: Comparison): number {
  if (Object.is(ours, theirs) || ours === theirs) return 0;
  const relative = Math.abs(ours - theirs) / Math.abs(theirs);
  return Number.isNaN(relative) ? Infinity : relative;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function number(value: number): TableCell {
  return { kind: "number", value, rank: null, counts: null };
}

function word(text: string): TableCell {
  return { kind: "text", text };
}
