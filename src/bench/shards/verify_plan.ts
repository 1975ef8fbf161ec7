import { cellKey } from "../../results/record/cell_key.ts";
import { type Cell, nameCell } from "../cell/cell.ts";
import { identityDifferences } from "./identity_differences.ts";
import type { PlannedCells, PlannedPair } from "./judge_record.ts";
import type { Plan } from "./plan.ts";
import { type Catalogs, planCells } from "./plan_cells.ts";
import { planIdentity } from "./plan_identity.ts";

/**
 * Sees to it that a plan is one this checkout would make, so that every process computes the same cells.
 *
 * @throws {RangeError} naming the stages and pins that differ, or what of the plan was changed by hand.
 */
export async function verifyPlan(
  plan: Plan,
  catalogs: Catalogs,
): Promise<PlannedCells> {
  const { definition, selection } = plan;
  const refuse = (reason: string): never => {
    throw new RangeError(
      `Cannot use this plan of suite ${definition.suite}: ${reason}`,
    );
  };
  const { cells, pairs } = await planCells(definition, selection, catalogs);
  const differences = identityDifferences(plan, await planIdentity(cells));
  if (differences.length > 0) {
    refuse(
      `it was made with other code or pins, what differs is the ${
        differences.join(", the ")
      }; use the checkout it was made in, or make the plan again with \`deno task plan\``,
    );
  }
  const pairOf = new Map([...pairs].map(([pair, ready]) => [ready, pair]));
  const known = cells.map((cell): PlannedPair => ({
    cell,
    pair: pairOf.get(cell.pair)!,
  }));
  const byId = new Map(known.map((one) => [one.cell.id, one]));
  const planned = plan.tasks.flat();
  const stranger = planned.find(([id, ...names]) => {
    const one = byId.get(id);
    return one === undefined || !isNamed(one.cell, names);
  });
  if (stranger !== undefined) {
    refuse(
      `cell ${stranger[0]} is not the one it is said to be (${
        stranger.slice(1, 6).join("/")
      }); the file was changed, make it again`,
    );
  }
  if (planned.length !== byId.size) {
    refuse(
      `it has ${planned.length} cells, its selection has ${byId.size}; the file was changed, make it again`,
    );
  }
  return {
    identity: { code: plan.code, pins: plan.pins },
    byId,
    byName: new Map(
      known.map((one) => [cellKey(nameCell(one.cell)), one]),
    ),
  };
}

function isNamed(
  cell: Cell,
  planned: readonly (string | number)[],
): boolean {
  return Object.values(nameCell(cell)).every((name, at) =>
    name === planned[at]
  );
}
