/** `models.json`, `trained.json` and `pictures.json`, read and checked: every fuser the program knows. */
import { ARCHITECTURES } from "./architectures.ts";
import { modelsSchema } from "./models_schema.ts";
import type { ModelEntry } from "./models_schema.ts";
import type { TrainedEntry } from "./trained/trained_entry.ts";
import type { PublishedPictures } from "./pictures/published_pictures.ts";

/** Every fuser. */
export interface ModelCatalog {
  /** What can be run: by id, in the order of the file. */
  readonly models: ReadonlyMap<string, ModelEntry>;
  /** What others ran and published: by id, in the order of the file; no id is one of `models`. */
  readonly pictures: ReadonlyMap<string, PublishedPictures>;
}

/**
 * Reads the parsed JSON of `models.json`.
 *
 * @param pictures the fusers of `pictures.json`; none unless told
 * @param trained those of `trained.json`; they follow. None unless told
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, an id, weight file or protocol that is there twice,
 * an architecture there is no file for.
 */
export function parseModels(
  json: unknown,
  pictures: ModelCatalog["pictures"] = new Map(),
  trained: ReadonlyMap<string, TrainedEntry> = new Map(),
): ModelCatalog {
  const parsed = modelsSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue!.path.map(String).join("."), issue!.message);
  }
  const models = new Map<string, ModelEntry>();
  for (const entry of [...parsed.data.models, ...trained.values()]) {
    if (models.has(entry.id)) {
      return refuse("models", `the id "${entry.id}" is there twice`);
    }
    if (pictures.has(entry.id)) {
      return refuse("models", `the id "${entry.id}" is one of pictures.json`);
    }
    unique(entry.weights.map(({ name }) => name), `${entry.id}.weights`);
    unique(entry.protocols, `${entry.id}.protocols`);
    if (!ARCHITECTURES.has(entry.architecture)) {
      const known = [...ARCHITECTURES.keys()].join(", ");
      return refuse(
        `${entry.id}.architecture`,
        `"${entry.architecture}" is not one of ${known}`,
      );
    }
    models.set(entry.id, entry);
  }
  return { models, pictures };
}

function unique(names: readonly string[], place: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse(place, `"${twice}" is there twice`);
}

function refuse(place: string, fault: string): never {
  throw new SyntaxError(`Cannot read models.json: at ${place}: ${fault}`);
}
