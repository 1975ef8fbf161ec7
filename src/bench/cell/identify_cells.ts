import type { ModelCatalog } from "../../models/catalog.ts";
import { findModel } from "../../models/find_model.ts";
import { weightDigests } from "../../models/weight_digests.ts";
import { findPicture } from "../../models/find_picture.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { describeEngine } from "../../runtime/describe_engine.ts";
import { digestOf } from "../../canon/digest_of.ts";
import type {
  Cell,
  CellNames,
  ReadyModel,
  ReadyPair,
  SavedImage,
  VariantRef,
} from "./cell.ts";
import { cellIdentity } from "./cell_identity.ts";
import { codeOf, IMAGE_STAGES, networkStages } from "./cell_stages.ts";
import { findDefinition } from "./find_definition.ts";
import { madeElsewhere } from "./made_elsewhere.ts";
import { inParallel } from "../../canon/in_parallel.ts";

/** What names are resolved with. */
export interface IdentityContext {
  /** By pair; a cell whose pair is not among them is left out. */
  readonly pairs: ReadonlyMap<CellNames["pair"], ReadyPair>;
  readonly catalog: ModelCatalog;
  /** Loaded fusers; the others are known by their pins. */
  readonly loaded: ReadonlyMap<string, ReadyModel>;
  /** The metric variants wanted of every cell. */
  readonly variants: readonly VariantRef[];
  /** What runs a network on a backend: what this machine has unless told. */
  readonly engineOf?: typeof describeEngine | undefined;
  /**
   * Images that a user fused elsewhere, by pair, and the name they go by. A cell of that name, or of published pictures,
   * that has no image is left out.
   */
  readonly saved?: {
    readonly name: string;
    readonly images: ReadonlyMap<CellNames["pair"], SavedImage>;
  };
}

/** More at once are slower: a hundred thousand digests asked for together wait for each other. */
const DIGESTS_AT_ONCE = 64;

/** Gives every cell its identity: the digest of everything that can change its fused image. */
export async function identifyCells(
  names: readonly CellNames[],
  { pairs, catalog, loaded, variants, saved, engineOf = describeEngine }:
    IdentityContext,
): Promise<Cell[]> {
  const engines = await collect(
    names.map(({ backend }) => backend),
    engineOf,
  );
  const protocols = await collect(
    names.map(({ protocol }) => protocol),
    (id) => digestOf(findDefinition(id)),
  );
  const networks = await collect(
    names.map(({ model }) => model).filter((model) =>
      model !== saved?.name && !catalog.pictures.has(model)
    ),
    (id) => Promise.resolve(networkOf(id, catalog, loaded)),
  );
  const elsewhere = await madeElsewhere(IMAGE_STAGES);
  const identified = inParallel(
    names,
    DIGESTS_AT_ONCE,
    async (name): Promise<Cell[]> => {
      const pair = pairs.get(name.pair);
      if (pair === undefined) return [];
      const image = name.model === saved?.name
        ? saved.images.get(name.pair)
        : publishedImage(name, catalog);
      const network = networks.get(name.model);
      if (image === undefined && network === undefined) return [];
      const stages = image === undefined
        ? networkStages(name, catalog)
        : IMAGE_STAGES;
      const made: Cell["made"] = image === undefined
        ? {
          network: network!,
          definition: protocols.get(name.protocol)!,
          code: codeOf(stages),
          engine: engines.get(name.backend)!,
        }
        : elsewhere(image);
      const cell = {
        ...name,
        pair,
        variants,
        stages,
        made,
        ...(image === undefined ? {} : { saved: image }),
      };
      return [{ id: await cellIdentity(cell), ...cell }];
    },
  );
  return (await identified).flat();
}

/** The picture that others published of a cell's pair, before it is obtained. */
function publishedImage(
  { model, pair }: CellNames,
  catalog: ModelCatalog,
): SavedImage | undefined {
  const picture = findPicture(catalog, model, pair);
  if (picture === null) return undefined;
  const { name, sha256, luma601Sha256 } = picture;
  return { path: null, name, sha256, luma601Sha256 };
}

function networkOf(
  id: string,
  catalog: ModelCatalog,
  loaded: ReadonlyMap<string, ReadyModel>,
): CellRecord["network"] {
  const model = loaded.get(id);
  if (model !== undefined) {
    return { weights: [...model.weights], onnx: model.onnxSha256 };
  }
  const entry = findModel(catalog, id);
  return {
    weights: weightDigests(entry),
    onnx: entry.onnx.sha256,
  };
}

async function collect<K, V>(
  keys: readonly K[],
  make: (key: K) => Promise<V>,
): Promise<Map<K, V>> {
  const made = new Map<K, V>();
  for (const key of new Set(keys)) made.set(key, await make(key));
  return made;
}
