/** What became of published values of single pictures, counted by method and metric. */
import {
  numberCell,
  type Table,
  type TableCell,
  textCell,
} from "../table/table.ts";
import type { ImageValues } from "../published/image_values.ts";
import type { ImageVerdict } from "./compare_images.ts";

/** One row a method: how many of a metric's values are reproduced, of how many there are; then all, and the least agreement. */
export function imageVerdictTable(
  table: ImageValues,
  verdicts: readonly ImageVerdict[],
): Table {
  const heads = table.metrics.map(({ printed }) => printed);
  const share = (own: readonly ImageVerdict[]): TableCell => {
    const here = own.filter(({ verdict }) => verdict !== "missing");
    return here.length === 0
      ? { kind: "missing", counts: null }
      : textCell(`${reproduced(here)}/${here.length}`);
  };
  const all = verdicts.filter(({ verdict }) => verdict !== "missing");
  return {
    title:
      `${table.title}: values reproduced to the last of ${table.significant} digits`,
    rowHeading: "method",
    columns: [
      ...heads.map((label) => ({
        id: label,
        label,
        better: null,
        digits: null,
      })),
      { id: "all", label: "all", better: null, digits: null },
      { id: "digits", label: "least agreement", better: null, digits: null },
    ],
    rows: table.rows.map(({ method }) => {
      const own = verdicts.filter((one) => one.method === method);
      const here = own.filter(({ verdict }) => verdict !== "missing");
      return {
        label: method,
        cells: [
          ...heads.map((head) =>
            share(own.filter(({ metric }) => metric === head))
          ),
          share(own),
          here.length === 0 ? { kind: "missing", counts: null } : textCell(
            `${Math.min(...here.map(({ digits }) => digits))} digits`,
          ),
        ],
      };
    }),
    notes: [
      `${reproduced(all)} of ${all.length} values are reproduced; ${
        verdicts.length - all.length
      } have no picture here.`,
      ...table.rows.flatMap(({ method, note }) =>
        note === undefined ? [] : [`${method}: ${note}`]
      ),
      ...table.rows.flatMap(({ method }) => doubt(method, verdicts)),
    ],
  };
}

/** Every value that is not reproduced, the furthest first. */
export function imageDifferencesTable(
  table: ImageValues,
  verdicts: readonly ImageVerdict[],
): Table {
  const apart = verdicts.filter(({ verdict }) =>
    verdict === "differs" || verdict === "no value"
  ).toSorted((a, b) => a.digits - b.digits);
  const number = (value: number | null): TableCell =>
    value === null ? { kind: "undefined", counts: null } : numberCell(value);
  return {
    title: `${table.title}: values that are not reproduced`,
    rowHeading: "method",
    columns: [
      { id: "pair", label: "pair", better: null, digits: null },
      { id: "metric", label: "metric", better: null, digits: null },
      { id: "published", label: "published", better: null, digits: 6 },
      { id: "ours", label: "ours", better: null, digits: 6 },
      { id: "digits", label: "digits that agree", better: null, digits: 0 },
    ],
    rows: apart.map(({ method, pair, metric, published, ours, digits }) => ({
      label: method,
      cells: [
        { kind: "text", text: pair },
        { kind: "text", text: metric },
        number(published),
        number(ours),
        number(digits),
      ],
    })),
    notes: [],
  };
}

function reproduced(verdicts: readonly ImageVerdict[]): number {
  return verdicts.filter(({ verdict }) => verdict === "reproduced").length;
}

/** A method most of whose values differ was not measured on the pictures that it published. */
function doubt(method: string, verdicts: readonly ImageVerdict[]): string[] {
  const own = verdicts.filter((one) =>
    one.method === method && one.verdict !== "missing"
  );
  return own.length > 0 && reproduced(own) < own.length / 2
    ? [
      `${method}: most of its published values do not come from the pictures stored beside them, by any decoder or rule known here: a finding, not a tolerance.`,
    ]
    : [];
}
