import { costOf } from "../../models/cost.ts";
import { COST_SIZE } from "../../models/cost_size.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import type { PublishedPictures } from "../../models/pictures/published_pictures.ts";
import type { ModelInfo } from "../../results/version/version_header.ts";
import type { LoadedModel } from "../obtain/load_model.ts";

/** What tables print about a fuser; its cost is null where its weights are not there, and where there are none. */
export function modelInfo(
  entry: ModelEntry | PublishedPictures,
  loaded: LoadedModel | undefined,
): ModelInfo {
  return {
    name: entry.id,
    title: entry.kind === "pictures"
      ? `${entry.title}, pictures published by ${entry.publisher}`
      : entry.title,
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
