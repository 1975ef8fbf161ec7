import { openCellCache } from "../../bench/cell/cell_cache.ts";
import { runSuite } from "../../bench/run_suite.ts";
import { resolveBackends } from "../../bench/suite/resolve_backends.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { Environment } from "../run/environment.ts";

/** The cells of a suite that are finished on these backends; nothing is computed and nothing fetched. */
export async function finishedCells(
  suite: Suite,
  backends: readonly BackendId[],
  environment: Environment,
): Promise<CellRecord[]> {
  if (backends.length === 0) return [];
  const { datasets, models, store, cacheDir } = environment;
  const fusers = suite.fusers.map(({ model, protocols }) => ({
    model,
    protocols,
  }));
  const { records } = await runSuite(
    resolveBackends(
      { ...suite, fusers, backends: [...backends] },
      (model) => models.models.get(model)?.ownKernels === true,
    ),
    {},
    {
      datasets,
      models,
      store,
      verify: false,
      compute: false,
      cells: openCellCache(`${cacheDir}/cells`),
      bytes: environment,
    },
  );
  return records.filter(({ backend }) => backends.some((id) => id === backend));
}
