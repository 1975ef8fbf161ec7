import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { loadRecipe } from "../recipe/load_recipe.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";

/** One network of a suite that is to be trained anew. */
export interface SuiteTraining {
  /** What the suite calls it. */
  readonly id: string;
  readonly recipe: Recipe;
  readonly seed: number;
}

/** What is trained: teachers first, as the others need them. */
export interface SuiteTrainings {
  readonly teachers: readonly SuiteTraining[];
  readonly students: readonly SuiteTraining[];
}

/**
 * The networks among a suite's fusers that were trained here, each by its recipe and seed, and the networks that teach them.
 *
 * @param changed what becomes of each recipe, that of the teachers too.
 * @throws {UnknownNameError} if a recipe or teacher is gone.
 */
export async function suiteTrainings(
  fusers: readonly string[],
  catalog: ModelCatalog,
  changed: (recipe: Recipe) => Recipe,
): Promise<SuiteTrainings> {
  const trainingOf = async (entry: TrainedEntry): Promise<SuiteTraining> => {
    const { recipe: { id: recipe }, seed } = entry.trained;
    return { id: entry.id, recipe: changed(await loadRecipe(recipe)), seed };
  };
  const trained = [...new Set(fusers)].flatMap((id) => {
    const entry = catalog.models.get(id);
    return entry?.kind === "trained" ? [entry] : [];
  });
  const students = await Promise.all(trained.map(trainingOf));
  const names = students.flatMap(({ recipe }) => recipe.teacher ?? []);
  const entries = [...new Set(names)].map((id) => findModel(catalog, id))
    .filter((entry) => entry.kind === "trained");
  const teachers = await Promise.all(entries.map(trainingOf));
  const isTeacher = new Set(teachers.map(({ id }) => id));
  return {
    teachers,
    students: students.filter(({ id }) => !isTeacher.has(id)),
  };
}
