/** Published values of single pictures beside ours, one by one. */
import { decodeValue } from "../record/metric_value.ts";
import type { ScoredCell } from "../record/record.ts";
import type { ImageValues } from "../published/image_values.ts";

/** What became of one published value. */
export interface ImageVerdict {
  readonly method: string;
  readonly pair: string;
  /** As the source calls it. */
  readonly metric: string;
  readonly published: number;
  /** Null where there is no picture here, or the metric has no finite value of it. */
  readonly ours: number | null;
  /**
   * Whether ours rounds to the published digits; by how many significant digits they agree where it does not; or why there
   * is nothing to compare.
   */
  readonly verdict: "reproduced" | "differs" | "missing" | "no value";
  /** Significant digits that agree: those of the source where it is reproduced. */
  readonly digits: number;
}

/** A verdict for every published value, in the order of the table. */
export function compareImages(
  table: ImageValues,
  records: readonly ScoredCell[],
): ImageVerdict[] {
  const cells = new Map(
    records.map((record) => [`${record.model} ${record.pair}`, record]),
  );
  return table.rows.flatMap(({ method, fuser, values }) =>
    table.pairs.flatMap((pair, at) => {
      const cell = cells.get(`${fuser} ${pair}`);
      return table.metrics.map(({ printed, variant }, index): ImageVerdict => {
        const published = values[at]![index]!;
        const about = { method, pair, metric: printed, published };
        if (cell === undefined || cell.status === "failed") {
          return { ...about, ours: null, verdict: "missing", digits: 0 };
        }
        const value = cell.values[variant];
        const ours = value === undefined ? null : decodeValue(value);
        if (ours === null || !Number.isFinite(ours)) {
          return { ...about, ours: null, verdict: "no value", digits: 0 };
        }
        const digits = agreeing(ours, published, table.significant);
        return {
          ...about,
          ours,
          verdict: digits === table.significant ? "reproduced" : "differs",
          digits,
        };
      });
    })
  );
}

/** The most significant digits, up to `most`, to which one number rounds to the other, halves either way. */
function agreeing(ours: number, published: number, most: number): number {
  for (let digits = most; digits > 0; digits--) {
    const unit = 10 ** (magnitude(published) - digits + 1);
    if (Math.abs(ours - published) <= unit * (0.5 + 1e-9)) return digits;
  }
  return 0;
}

/** The power of ten of a number's first digit, without a logarithm. */
function magnitude(value: number): number {
  return Number(value.toExponential().split("e")[1]);
}
