import type { CellRecord } from "../../results/record/record.ts";
import type { BackendId } from "../../runtime/backend.ts";
import { BACKENDS } from "../../runtime/backends.ts";
import { describeEngine } from "../../runtime/describe_engine.ts";
import type { Engine } from "../../runtime/engine.ts";
import type { Plan } from "./plan.ts";

/**
 * What ran a plan's cells, for a machine that only merges them: a backend's adapter is the one that a planned cell's record
 * names. A plan's identities hold it, so a record that names another than the plan was made for is found out.
 *
 * @returns as `describeEngine`; where no record names an adapter, that of this machine.
 */
export function engineOfPlan(
  { tasks }: Pick<Plan, "tasks">,
  records: readonly { readonly record: CellRecord }[],
): (backend: BackendId) => Promise<Engine> {
  const planned = new Set(tasks.flat().map(([id]) => id));
  const adapters = new Map(
    records.filter(({ record }) => planned.has(record.id))
      .map(({ record }) => [record.backend, record.engine.adapter]),
  );
  return (backend) => {
    const adapter = adapters.get(backend) ?? null;
    return adapter === null
      ? describeEngine(backend)
      : Promise.resolve({ ...BACKENDS[backend].software, adapter });
  };
}
