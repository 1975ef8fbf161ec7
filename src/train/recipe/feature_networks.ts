import type { Recipe } from "./recipe_schema.ts";

/** A feature network that a recipe names, and where below `losses`. */
export interface NamedFeatures {
  readonly place: string;
  readonly network: string;
}

/** Every one that is named; a sound recipe names the same everywhere. */
export function featureNetworks(
  { perception, weightedSsim, refresh }: Recipe["losses"],
): NamedFeatures[] {
  const named = {
    perception,
    "weightedSsim.features": weightedSsim?.features,
    "refresh.perception": refresh?.perception,
  };
  return Object.entries(named).flatMap(([place, part]) =>
    part === undefined ? [] : [{ place, network: part.network }]
  );
}
