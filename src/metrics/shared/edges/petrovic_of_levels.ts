/** Preservation and artefacts of edges by Petrovic, over 0..255. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { edgesOfTriple } from "./edges_of_triple.ts";
import { eighthEdgesOfLevels } from "./eighth_edges_of_levels.ts";
import {
  type PetrovicMeasures,
  petrovicMeasures,
} from "./petrovic_measures.ts";

/** Weak edges weigh 0.001. */
export const petrovicOfLevels: (triple: LoadedTriple) => PetrovicMeasures =
  oncePer((triple: LoadedTriple) =>
    petrovicMeasures(edgesOfTriple(triple, eighthEdgesOfLevels), 0.001)
  );
