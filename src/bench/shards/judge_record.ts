import type { Pair, SourceFile } from "../../datasets/dataset.ts";
import { cellKey } from "../../results/record/cell_key.ts";
import { cellPath } from "../../results/record/cell_path.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { Cell } from "../cell/cell.ts";
import { nameCell } from "../cell/name_cell.ts";
import { identityDifferences } from "./identity_differences.ts";
import type { PlanIdentity } from "./plan_identity.ts";

/** A planned cell and the pinned pair it is of. */
export interface PlannedPair {
  readonly cell: Cell;
  readonly pair: Pair;
}

/** The planned cells, found by identity and by name. */
export interface PlannedCells {
  /** That all of them are computed with. */
  readonly code: PlanIdentity["code"];
  readonly byId: ReadonlyMap<string, PlannedPair>;
  /** By {@linkcode cellKey}. */
  readonly byName: ReadonlyMap<string, PlannedPair>;
}

/** Whether a record may stand for a planned cell: `ours`, `aside` (of a cell that is not planned), or the reason against it. */
export type Verdict = "ours" | "aside" | { readonly reason: string };

/**
 * Holds a record against the plan: everything its identity is made of is compared with this checkout's code and pins, and
 * the decoded pictures with their pinned digests. Its values are not computed again.
 */
export function judgeRecord(
  record: CellRecord,
  { code, byId, byName }: PlannedCells,
): Verdict {
  const planned = byName.get(cellKey(record));
  if (planned === undefined) {
    const other = byId.get(record.id);
    if (other !== undefined) {
      return { reason: `its id is that of ${cellPath(nameCell(other.cell))}` };
    }
    return refuseDifferent(
      identityDifferences(
        { code: record.code, pins: NO_PINS },
        { code, pins: NO_PINS },
      ),
    ) ?? "aside";
  }
  const { cell, pair } = planned;
  const different = identityDifferences(
    identityOf(record, record),
    identityOf(record, { ...cell.made }),
  );
  for (const modality of ["ir", "vi"] as const) {
    different.push(...pictureDifferences(record, pair, modality));
  }
  const refused = refuseDifferent(different);
  if (refused !== null) return refused;
  return record.id === cell.id
    ? "ours"
    : { reason: "its id is not the digest of what it says; it was changed" };
}

const NO_PINS: PlanIdentity["pins"] = {
  datasets: {},
  networks: {},
  protocols: {},
  profiles: {},
  engines: {},
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

function identityOf(
  { model, protocol, profile, backend }: CellRecord,
  { code, network, definitions, engine }: Cell["made"],
): PlanIdentity {
  return {
    code,
    pins: {
      datasets: {},
      networks: { [model]: network },
      protocols: { [protocol]: definitions.protocol },
      profiles: { [profile]: definitions.profile },
      engines: { [backend]: engine },
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
  if (file !== (pin.kind === "embedded" ? null : pin.sha256)) {
    return [`file ${pin.name}`];
  }
  if (status === "failed") return [];
  if (
    luma !== pin.luma601Sha256 || inputs.width !== pin.width ||
    inputs.height !== pin.height
  ) return [`decoded picture of ${pin.name}`];
  return [];
}
