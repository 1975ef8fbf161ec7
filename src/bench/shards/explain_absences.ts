import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { Missing } from "../../results/record/missing.ts";
import type { SuiteRun } from "../run_suite.ts";
import type { Cell } from "../cell/cell.ts";
import type { FailedTask } from "../compute/worker_pool.ts";
import type { Absences } from "./absences.ts";
import type { PlannedCells } from "./judge_record.ts";

/** What is known about cells without a record. */
export interface AbsenceContext {
  readonly planned: PlannedCells;
  /** What shards said. */
  readonly absences: readonly Absences[];
  /** What is missing here, where the merge is made. */
  readonly missing: readonly Missing[];
}

/**
 * Says for every cell without a record why: its pair could not be read (it failed), its pair or fuser could not be
 * obtained (it is missing), or nobody has computed it yet (missing too). What shards said of cells that have a record by
 * now counts no more.
 *
 * @param absent identities of planned cells without a record
 */
export function explainAbsences(
  absent: readonly string[],
  { planned, absences, missing }: AbsenceContext,
): Pick<SuiteRun, "missing" | "unreadable"> {
  const cells = absent.map((id) => planned.byId.get(id)!.cell);
  const unreadable = unreadableTasks(new Set(cells), planned, absences);
  const failed = new Set(unreadable.flatMap(({ cells }) => cells));
  const open = cells.filter((cell) => !failed.has(cell));
  const said = new Map(
    absences.flatMap((one) => one.missing)
      .toSorted((a, b) => codeUnitOrder(b.reason, a.reason))
      .map((one) => [keyOf(one), one]),
  );
  const explained = new Map(missing.map((one) => [keyOf(one), one]));
  const models = new Set(open.map(({ model }) => model));
  for (const name of models) {
    const reason = said.get(keyOf({ what: "model", name }));
    if (reason !== undefined) explained.set(keyOf(reason), reason);
  }
  for (const { pair, model } of open) {
    if (explained.has(keyOf({ what: "model", name: model }))) continue;
    const name = `${pair.dataset}/${pair.id}`;
    const key = keyOf({ what: "pair", name });
    explained.set(
      key,
      said.get(key) ?? {
        what: "pair",
        name,
        reason: "not computed yet",
        how:
          "run the shards that did not end with `deno task bench --plan`, then merge again",
      },
    );
  }
  return { missing: [...explained.values()], unreadable };
}

function keyOf({ what, name }: Pick<Missing, "what" | "name">): string {
  return `${what}\t${name}`;
}

/** The failures of the shards that still stand, a pair and reason each, sorted by name. */
function unreadableTasks(
  absent: ReadonlySet<Cell>,
  { byId }: PlannedCells,
  absences: readonly Absences[],
): FailedTask[] {
  const reasons = new Map<string, { reason: string; cells: Set<Cell> }>();
  const all = absences.flatMap(({ unreadable }) => unreadable).toSorted((
    a,
    b,
  ) => codeUnitOrder(textOf(a), textOf(b)));
  const claimed = new Set<Cell>();
  for (const one of all) {
    for (const id of one.cells) {
      const cell = byId.get(id)?.cell;
      if (cell === undefined || !absent.has(cell) || claimed.has(cell)) {
        continue;
      }
      claimed.add(cell);
      const task = reasons.get(textOf(one)) ??
        { reason: one.reason, cells: new Set() };
      task.cells.add(cell);
      reasons.set(textOf(one), task);
    }
  }
  return [...reasons.values()].map(({ reason, cells }) => ({
    reason,
    cells: [...cells],
  }));
}

function textOf(
  { dataset, pair, reason }: Absences["unreadable"][number],
): string {
  return [dataset, pair, reason].join("\t");
}
