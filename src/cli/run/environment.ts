import {
  openPlaces,
  type StorePlaces,
  storePlaces,
} from "../../bench/obtain/default_store.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { defaultCatalog } from "../../datasets/default_catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { defaultModels } from "../../models/default_models.ts";
import type { Store } from "../../store/store.ts";
import { say } from "../output/say.ts";

/** Where this process keeps and finds things, and what things there are. */
export interface Environment extends StorePlaces {
  readonly store: Store;
  /** Those of `datasets.json`. */
  readonly datasets: DatasetCatalog;
  /** Those of `models.json`. */
  readonly models: ModelCatalog;
}

/**
 * Opens the store the environment variables name, beside the catalogues that come with the program; those are read when
 * they are first looked at. What the store has to warn of goes to stderr.
 */
export function openEnvironment(
  { offline = false }: { offline?: boolean } = {},
): Environment {
  const places = storePlaces();
  const onWarning = (message: string): void => say(`warning: ${message}`);
  return {
    ...places,
    store: openPlaces(places, { offline, onWarning }),
    get datasets(): DatasetCatalog {
      return defaultCatalog();
    },
    get models(): ModelCatalog {
      return defaultModels();
    },
  };
}
