/** Holds two result versions against each other: which records moved, by how much, and what moved them. */
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { compareVersions } from "../drift/compare_versions.ts";
import type { DriftedCell, MovedInput } from "../drift/drift_report.ts";
import { cellKey } from "../record/cell_key.ts";
import { indexRecords } from "../record/index_records.ts";
import type { ComparableRecord } from "../record/record.ts";
import type { UnpackedVersion } from "../version/unpacked_version.ts";
import { alignProtocols } from "./align_protocols.ts";
import type {
  Besides,
  BisectReport,
  MovedRow,
  Movement,
  VariantMove,
} from "./bisect_report.ts";
import { changedParts } from "./changed_parts.ts";

/**
 * Compares as drift does (`compareVersions`), a newer version in place of a fresh run. A row whose protocol was replaced by
 * another is one that its protocol moved.
 *
 * @param toleranceOf largest difference of a variant's values that is no move, on backends other than the referee
 * @throws {RangeError} when either side has two records of one cell
 */
export function bisectVersions(
  before: UnpackedVersion,
  after: UnpackedVersion,
  toleranceOf: (variant: string) => number,
): BisectReport {
  const aligned = alignProtocols(before.records, after.records);
  const report = compareVersions({
    baseline: { header: before.header, records: aligned.before },
    fresh: after.records,
    missing: [],
    toleranceOf,
  });
  const old = indexRecords(aligned.before), fresh = indexRecords(after.records);
  const changed = new Map(
    [...old].flatMap(([key, record]) => {
      const next = fresh.get(key);
      return next === undefined ? [] : [[key, changedParts(record, next)]];
    }),
  );
  const still = new Set(changed.keys()).difference(
    new Set(report.drifted.map(({ cell }) => cellKey(cell))),
  );
  const groups = Map.groupBy(
    report.drifted,
    ({ inputs }) => inputs.join("\t"),
  );
  const changeOf = describeChange(before, after, aligned.replaced, old, fresh);
  const movements = [...groups.values()].map((drifted): Movement => ({
    inputs: drifted[0]!.inputs,
    rows: rowsOf(drifted, changeOf),
    besides: besidesOf(drifted, changed, still),
  }));
  const [only, ...others] = new Set(movements.flatMap(({ inputs }) => inputs));
  return {
    before: nameOf(before),
    after: nameOf(after),
    compared: report.compared,
    movedBy: others.length > 0 ? null : only ?? null,
    movements,
    gone: report.missing.map(({ cell }) => ({
      cell,
      reason: "not in the newer version",
    })),
    added: report.added,
    addedVariants: report.addedVariants,
  };
}

function nameOf(
  { header: { suite, version } }: UnpackedVersion,
): BisectReport["before"] {
  return { suite, version };
}

/** What the thing that moved a cell was, and became. */
type ChangeOf = (cell: DriftedCell) => string;

function describeChange(
  before: UnpackedVersion,
  after: UnpackedVersion,
  replaced: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, ComparableRecord>,
  fresh: ReadonlyMap<string, ComparableRecord>,
): ChangeOf {
  const versions = [before, after].map(({ header }) =>
    new Map(header.protocols.map(({ name, version }) => [name, version]))
  );
  return ({ cell, inputs, explanation, values }) => {
    const key = cellKey(cell);
    const { protocol } = cell;
    if (inputs.includes("protocol")) {
      const was = replaced.get(key) ?? protocol;
      const [from, to] = [versions[0]!.get(was), versions[1]!.get(protocol)];
      return `${was} ${from ?? "?"} became ${protocol} ${to ?? "?"}`;
    }
    if (inputs.includes("metric code")) {
      const [a, b] = [old.get(key), fresh.get(key)];
      return values.map(({ variant }) => {
        const [x, y] = [a?.variants[variant], b?.variants[variant]];
        return `${variant} (${
          (x ?? null) === null || (y ?? null) === null
            ? "its code was not recorded"
            : x === y
            ? "of the same code"
            : "of other code"
        })`;
      }).join(", ");
    }
    return explanation;
  };
}

function rowsOf(
  drifted: readonly DriftedCell[],
  changeOf: ChangeOf,
): MovedRow[] {
  const rows = Map.groupBy(
    drifted,
    ({ cell }) => cellKey({ ...cell, pair: "" }),
  );
  return [...rows].sort(([a], [b]) => codeUnitOrder(a, b)).map(
    ([, cells]): MovedRow => {
      const { dataset, model, protocol, backend } = cells[0]!.cell;
      return {
        dataset,
        model,
        protocol,
        backend,
        change: changeOf(
          cells.find(({ values }) => values.length > 0) ?? cells[0]!,
        ),
        cells: cells.length,
        valuesIn:
          cells.filter(({ values, status }) =>
            values.length > 0 || status !== null
          ).length,
        values: movesOf(cells),
      };
    },
  );
}

function movesOf(cells: readonly DriftedCell[]): VariantMove[] {
  const moves = cells.flatMap(({ cell, values }) =>
    values.map(({ variant, difference }) => ({
      variant,
      pair: cell.pair,
      size: difference === null ? null : Math.abs(difference),
    }))
  );
  return [...Map.groupBy(moves, ({ variant }) => variant)]
    .sort(([a], [b]) => codeUnitOrder(a, b))
    .map(([variant, own]): VariantMove => {
      const most = own.toSorted((a, b) => (b.size ?? -1) - (a.size ?? -1))[0]!;
      return {
        variant,
        cells: own.length,
        greatest: most.size,
        pair: most.pair,
        notNumbers: own.filter(({ size }) => size === null).length,
      };
    });
}

/** Which of the parts that {@linkcode changedParts} names are an input itself, and no news beside it. */
const OWN_PARTS: Readonly<Record<MovedInput, RegExp>> = {
  data: /^data$/,
  "decoder code": /^code of stage decode$/,
  model: /^(?:weights|ONNX bytes)$/,
  "exporter code": /^(?:ONNX bytes|code of stage export)$/,
  protocol: /^protocol$/,
  "protocol code": /^code of stage protocol$/,
  "runtime version": /^engine (?:name|version)$/,
  "runtime settings": /^engine (?:optimisation|threads)$/,
  adapter: /^engine adapter$/,
  "backend code": /^code of stage backend$/,
  "metric code": /^code of \S+\/\S+$/,
};

/** What else changed in cells that moved, the most cells first. */
function besidesOf(
  drifted: readonly DriftedCell[],
  changed: ReadonlyMap<string, readonly string[]>,
  still: ReadonlySet<string>,
): Besides[] {
  const counts = new Map<string, number>();
  for (const { cell } of drifted) {
    for (const what of changed.get(cellKey(cell)) ?? []) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  }
  const own = drifted[0]!.inputs.map((input) => OWN_PARTS[input]);
  const stillIn = (what: string): number =>
    [...still].filter((key) => changed.get(key)!.includes(what)).length;
  return [...counts].filter(([what]) => !own.some((part) => part.test(what)))
    .sort(([a, m], [b, n]) => n - m || codeUnitOrder(a, b))
    .map(([what, moved]) => ({ what, moved, still: stillIn(what) }));
}
