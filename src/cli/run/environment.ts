import {
  openPlaces,
  type StorePlaces,
  storePlaces,
} from "../../bench/obtain/default_store.ts";
import type { Store } from "../../store/store.ts";
import { say } from "../output/say.ts";

/** Where this process keeps and finds things. */
export interface Environment extends StorePlaces {
  readonly store: Store;
}

/** Opens the store the environment variables name; what it has to warn of goes to stderr. */
export function openEnvironment(
  { offline = false }: { offline?: boolean } = {},
): Environment {
  const places = storePlaces();
  const onWarning = (message: string): void => say(`warning: ${message}`);
  return { ...places, store: openPlaces(places, { offline, onWarning }) };
}
