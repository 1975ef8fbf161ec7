import { costOf } from "../../models/cost.ts";
import { COST_SIZE } from "../../models/cost_size.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import type { ModelInfo } from "../../results/version/version_header.ts";
import type { LoadedModel } from "../obtain/load_model.ts";

/** What tables print about a fuser; its cost is null where its weights are not there. */
export function modelInfo(
  entry: ModelEntry,
  loaded: LoadedModel | undefined,
): ModelInfo {
  return {
    name: entry.id,
    title: entry.title,
    year: entry.year ?? null,
    licence: entry.licence.statement,
    cost: loaded === undefined ? null : cost(loaded),
  };
}

function cost({ graph }: LoadedModel): ModelInfo["cost"] {
  const { parameterBytes, receptiveField, ...counts } = costOf(
    graph,
    COST_SIZE,
  );
  const side = Math.max(receptiveField.width, receptiveField.height);
  return {
    ...counts,
    bytes: parameterBytes,
    receptiveField: Number.isFinite(side) ? side : null,
  };
}
