import type { Pair, SourceFile } from "../../datasets/dataset.ts";
import { cellKey, cellPath } from "../../results/record/cell_key.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { type Cell, nameCell } from "../cell/cell.ts";
import { identityDifferences } from "./identity_differences.ts";
import type { PlanIdentity } from "./plan_identity.ts";

/** A planned cell and the pinned pair it is of. */
export interface PlannedPair {
  readonly cell: Cell;
  readonly pair: Pair;
}

/** The planned cells, found by identity and by name. */
export interface PlannedCells {
  /** What all of them are computed with. */
  readonly identity: PlanIdentity;
  readonly byId: ReadonlyMap<string, PlannedPair>;
  /** By {@linkcode cellKey}. */
  readonly byName: ReadonlyMap<string, PlannedPair>;
}

/** Whether a record may stand for a planned cell: `ours`, `aside` (of a cell that is not planned), or the reason against it. */
export type RecordJudgement = "ours" | "aside" | { readonly reason: string };

/**
 * Holds a record against the plan: everything its identity is made of is compared with this checkout's code and pins, the
 * decoded pictures with their pinned digests, and its values must be exactly the variants asked for. They are not computed
 * again.
 */
export function judgeRecord(
  record: CellRecord,
  { identity, byId, byName }: PlannedCells,
): RecordJudgement {
  const planned = byName.get(cellKey(record));
  if (planned === undefined) {
    const other = byId.get(record.id);
    if (other !== undefined) {
      return { reason: `its id is that of ${cellPath(nameCell(other.cell))}` };
    }
    return refuseDifferent(
      identityDifferences(
        { code: codeOf(record), pins: NO_PINS },
        { code: identity.code, pins: NO_PINS },
      ),
    ) ?? "aside";
  }
  const { cell, pair } = planned;
  const different = identityDifferences(
    identityOf(record, record),
    identityOf(record, cell.made),
  );
  for (const modality of ["ir", "vi"] as const) {
    different.push(...pictureDifferences(record, pair, modality));
  }
  different.push(...savedDifferences(record, cell));
  const refused = refuseDifferent(different);
  if (refused !== null) return refused;
  if (record.id !== cell.id) {
    return {
      reason: "its id is not the digest of what it says; it was changed",
    };
  }
  return record.status === "failed" ? "ours" : judgeValues(record, cell);
}

/** Values must be exactly those that were asked for. */
function judgeValues(
  { variants }: CellRecord,
  cell: Pick<Cell, "variants">,
): RecordJudgement {
  const asked = new Map(cell.variants.map(({ id, digest }) => [id, digest]));
  const had = new Set(Object.keys(variants));
  const lacking = [...asked.keys()].filter((id) => !had.has(id));
  if (lacking.length > 0) {
    return { reason: `it has no value of ${lacking.join(", ")}` };
  }
  const strange = [...had].filter((id) => !asked.has(id));
  if (strange.length > 0) {
    return {
      reason: `it has values that the plan does not ask for, ${
        strange.join(", ")
      }`,
    };
  }
  return refuseDifferent(
    [...asked].flatMap(([id, digest]) =>
      variants[id] === digest ? [] : [`definition or code of metric ${id}`]
    ),
  ) ?? "ours";
}

const NO_PINS: PlanIdentity["pins"] = {
  datasets: {},
  networks: {},
  protocols: {},
  engines: {},
  backends: {},
  exports: {},
  variants: {},
};

function refuseDifferent(
  differences: readonly string[],
): { reason: string } | null {
  return differences.length === 0 ? null : {
    reason: `it was computed with other code or pins, what differs is the ${
      differences.join(", the ")
    }`,
  };
}

function codeOf({ code }: Pick<CellRecord, "code">): PlanIdentity["code"] {
  const { decode, protocol, road } = code;
  return { decode, protocol, road };
}

function identityOf(
  { model, protocol, backend }: CellRecord,
  made: Cell["made"],
): PlanIdentity {
  return {
    code: codeOf(made),
    pins: {
      ...NO_PINS,
      networks: { [model]: made.network },
      protocols: { [protocol]: made.definition },
      engines: { [backend]: made.engine },
      backends: { [backend]: made.code.backend ?? "none" },
      exports: { [model]: made.code.export ?? "none" },
    },
  };
}

/** A record that failed has no value, and says what was decoded: that may be why it failed. */
function pictureDifferences(
  { inputs, status }: CellRecord,
  pair: Pair,
  modality: "ir" | "vi",
): string[] {
  const pin: SourceFile = pair[modality];
  const { file, luma } = inputs[modality];
  if (file !== pin.sha256) {
    return [`file ${pin.name}`];
  }
  if (status === "failed") return [];
  if (
    luma !== pin.luma601Sha256 || inputs.width !== pin.width ||
    inputs.height !== pin.height
  ) return [`decoded picture of ${pin.name}`];
  return [];
}

function savedDifferences(
  { status, fused }: CellRecord,
  { saved }: Pick<Cell, "saved">,
): string[] {
  const luma = saved?.luma601Sha256;
  return status === "failed" || luma === undefined || luma === fused
    ? []
    : [`decoded picture of ${saved!.name}`];
}
