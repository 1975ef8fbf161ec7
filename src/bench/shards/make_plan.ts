import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { Cell } from "../cell/cell.ts";
import { estimateNetwork, type NetworkEstimate } from "../schedule/estimate.ts";
import { BACKENDS } from "../../runtime/backends.ts";
import type { LoadedModel } from "../obtain/load_model.ts";
import { planTasks, type TaskCosts } from "../schedule/plan_tasks.ts";
import type { Suite } from "../suite/suite.ts";
import { runOf } from "../schedule/run_of.ts";
import { taskCosts } from "../schedule/task_costs.ts";
import { type Plan, PLAN_SCHEMA, type PlannedCell } from "./plan.ts";
import { type Catalogs, planCells } from "./plan_cells.ts";
import { planIdentity } from "./plan_identity.ts";

/** What is planned: all of the suite where nothing is said. */
export type PlanSelection = Plan["selection"];

/**
 * Plans the cells of a selection, grouped into tasks as a run groups them.
 *
 * @param loaded every fuser of the selection that is run: estimates are counted on their graphs.
 * @throws {UnknownNameError} if the selection is empty, names something unknown, or a fuser is not loaded.
 */
export async function makePlan(
  suite: Suite,
  selection: PlanSelection,
  { loaded, ...catalogs }: Catalogs & {
    readonly loaded: ReadonlyMap<string, Pick<LoadedModel, "graph">>;
  },
): Promise<Plan> {
  const { cells, pairs } = await planCells(suite, selection, catalogs);
  const costs = taskCosts(estimate(cells, loaded), pairs);
  const tasks = [false, true].flatMap((gpu) =>
    planTasks(
      cells.filter(({ backend }) =>
        (BACKENDS[backend].device === "gpu") === gpu
      ),
      {
        ...costs,
        apart: gpu,
      },
    )
  );
  return {
    schema: PLAN_SCHEMA,
    definition: suite,
    selection,
    ...await planIdentity(cells),
    tasks: tasks.map(({ cells }) => rows(cells, costs)),
  };
}

function estimate(
  cells: readonly Cell[],
  loaded: ReadonlyMap<string, Pick<LoadedModel, "graph">>,
): Map<string, NetworkEstimate> {
  return new Map(
    [
      ...new Set(
        cells.filter(({ saved }) => saved === undefined).map(({ model }) =>
          model
        ),
      ),
    ].map((model) => {
      const graph = loaded.get(model)?.graph;
      if (graph === undefined) {
        throw new UnknownNameError(
          "plan",
          model,
          [],
          "its weights are not here",
        );
      }
      return [model, estimateNetwork(graph)];
    }),
  );
}

function rows(
  cells: readonly Cell[],
  { networkSeconds, scoreSeconds }: TaskCosts,
): PlannedCell[] {
  const counted = new Set<string>();
  return cells.map((cell): PlannedCell => {
    const { id, pair, model, protocol, backend } = cell;
    const run = runOf(cell);
    const network = counted.has(run) ? 0 : networkSeconds(cell);
    counted.add(run);
    const seconds = network + scoreSeconds(cell);
    return [
      id,
      pair.dataset,
      pair.id,
      model,
      protocol,
      backend,
      Math.round(seconds * 1e4) / 1e4,
    ];
  });
}
