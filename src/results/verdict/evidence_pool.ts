/** What there is to judge numbers by: cells computed here, and the records of published versions. */
import { cellPath } from "../record/cell_key.ts";
import type { ScoredCell } from "../record/record.ts";
import { REFEREE } from "../version/quality_text.ts";
import type { SubsetInfo } from "../version/version_header.ts";
import type { Evidence } from "./verdict_report.ts";

/** The records of a version that was read and held to its digest. */
export interface RecordedVersion {
  /** Such as `field 2`. */
  readonly name: string;
  readonly records: readonly ScoredCell[];
}

/** Cells to judge by. */
export interface EvidencePool {
  readonly recomputed: readonly ScoredCell[];
  readonly versions: readonly RecordedVersion[];
  /** Cells that are not what a version says, by path. */
  readonly drifted: ReadonlySet<string>;
}

/** Cells of one fuser and protocol on all pairs of a subset. */
export interface WeighedCells {
  readonly records: readonly ScoredCell[];
  readonly evidence: Evidence;
}

/** Why there is no such evidence. */
export interface NoEvidence {
  readonly absence: string;
}

/** Finds evidence. */
export interface EvidenceFinder {
  /** The protocols under which there are any cells of a fuser, on the referee. */
  protocolsOf(model: string): string[];
  /** All cells of a subset: computed here, or of a version in whose row at least one was computed here and none differs. */
  weigh(
    model: string,
    protocol: string,
    subset: SubsetInfo,
  ): WeighedCells | NoEvidence;
}

/** Indexes the cells of the referee once. */
export function evidenceFinder(
  { recomputed, versions, drifted }: EvidencePool,
): EvidenceFinder {
  const index = (records: readonly ScoredCell[]): Map<string, ScoredCell> =>
    new Map(
      records.filter(({ backend }) => backend === REFEREE).map((
        record,
      ) => [cellPath(record), record]),
    );
  const here = index(recomputed);
  const recorded = versions.map(({ name, records }) => ({
    name,
    cells: index(records),
  }));
  const protocols = new Map<string, Set<string>>();
  for (const cells of [here, ...recorded.map(({ cells }) => cells)]) {
    for (const { model, protocol } of cells.values()) {
      const known = protocols.get(model) ?? new Set();
      protocols.set(model, known.add(protocol));
    }
  }
  return {
    protocolsOf: (model) => [...protocols.get(model) ?? []],
    weigh(
      model,
      protocol,
      { dataset, pairs, name },
    ): WeighedCells | NoEvidence {
      const paths = pairs.map((pair) =>
        cellPath({ dataset, pair, model, protocol, backend: REFEREE })
      );
      const own = paths.filter((path) => here.has(path));
      const cells = paths.length;
      if (own.length === cells) {
        return {
          records: paths.map((path) => here.get(path)!),
          evidence: {
            kind: "recomputed",
            version: null,
            cells,
            recomputed: cells,
            others: 0,
          },
        };
      }
      const version = recorded.find(({ cells }) =>
        paths.every((path) => cells.has(path))
      );
      if (version === undefined) {
        return {
          absence: own.length === 0
            ? `nothing is computed or recorded of ${model} under ${protocol} on ${name}`
            : `${own.length} of ${cells} cells are computed, none recorded, of ${model} under ${protocol} on ${name}`,
        };
      }
      const row = [...version.cells].filter(([, one]) =>
        one.model === model && one.protocol === protocol
      ).map(([path]) => path);
      const folder = `results/${version.name.replace(" ", "/")}`;
      const off = row.filter((path) => drifted.has(path)).length;
      if (off > 0) {
        return {
          absence: `${folder} records it, and ${
            off === 1
              ? "1 cell of that row is another"
              : `${off} cells of that row are others`
          } here`,
        };
      }
      const confirmed = row.filter((path) => here.has(path)).length;
      if (confirmed === 0) {
        return {
          absence:
            `${folder} records it, and no cell of that row could be computed here to confirm it`,
        };
      }
      return {
        records: paths.map((path) => version.cells.get(path)!),
        evidence: {
          kind: "recorded",
          version: version.name,
          cells,
          recomputed: own.length,
          others: confirmed - own.length,
        },
      };
    },
  };
}
