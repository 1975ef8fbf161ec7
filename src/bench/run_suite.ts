import type { DatasetCatalog } from "../datasets/catalog.ts";
import type { Pair } from "../datasets/dataset.ts";
import { isPinned } from "../datasets/is_pinned.ts";
import type { ModelCatalog } from "../models/catalog.ts";
import type { Missing } from "../results/record/missing.ts";
import type { CellRecord } from "../results/record/record.ts";
import type { SubsetInfo } from "../results/version/version_header.ts";
import type { Store } from "../store/store.ts";
import type { Cell, CellNames } from "./cell/cell.ts";
import type { CellCache } from "./cell/cell_cache.ts";
import {
  type ComputeOptions,
  computeTodo,
  type RunMemory,
} from "./compute/compute_todo.ts";
import type { TrialResult } from "./compute/run_trial.ts";
import { tryNetwork } from "./compute/try_network.ts";
import { findSaved, type FoundImages } from "./guest/find_saved.ts";
import type { Guest } from "./guest/guest.ts";
import { readFinished } from "./cell/read_finished.ts";
import { variantRefs, variantsOf } from "./cell/variants_of.ts";
import { findPicture } from "../models/find_picture.ts";
import { identifyCells, type IdentityContext } from "./cell/identify_cells.ts";
import { knownPair } from "./obtain/known_pair.ts";
import { loadModels } from "./obtain/load_models.ts";
import type { LoadedModel } from "./obtain/load_model.ts";
import { obtainPairs } from "./obtain/obtain_pairs.ts";
import {
  type ObtainedPictures,
  obtainPictures,
} from "./obtain/obtain_pictures.ts";
import { selectCells, type Selection } from "./suite/select_cells.ts";
import type { TodoFuser } from "./schedule/size_tasks.ts";
import type { Suite } from "./suite/suite.ts";
import type { FailedTask } from "./compute/worker_pool.ts";

/** Where a run gets things from and how it works. */
export interface RunOptions extends ComputeOptions {
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  readonly store: Store;
  /** Whether exports must be the pinned ones; a drift check looks at the difference instead. */
  readonly verify: boolean;
  /** Ids of the metric variants to compute; those of the suite's profiles unless told. */
  readonly variants?: readonly string[];
  /** The one of the suite's fusers that its user brings. */
  readonly guest?: Guest;
  /** As {@linkcode IdentityContext} has it; another than this machine's only where nothing is computed. */
  readonly engineOf?: IdentityContext["engineOf"];
  /** Whether what is not finished is computed; it is unless told. */
  readonly compute?: boolean;
  /** Called with the cells that are not finished, before anything is fetched for them. */
  onOpen?(open: readonly Cell[], cache: CellCache): Promise<void>;
}

/** What a run gave. */
export interface SuiteRun {
  /** In the order of the suite; one per cell that was computed, now or before. */
  readonly records: readonly CellRecord[];
  /** What could not be obtained. */
  readonly missing: readonly Missing[];
  /** Cells that came to nothing: their pair could not be read, or their network did not end. */
  readonly unreadable: readonly FailedTask[];
  readonly subsets: readonly SubsetInfo[];
  /** Every cell asked for, as `dataset/pair/model/protocol/backend`. */
  readonly selected: ReadonlySet<string>;
  /** The fusers asked for, by id. */
  readonly fusers: ReadonlySet<string>;
  /** Those of them whose weights were there. */
  readonly models: ReadonlyMap<string, LoadedModel>;
  /** The fuser its user brought. */
  readonly guest: Guest | null;
  /** What tables have to say about the guest: what its images were matched by, what they or its outputs may not be. */
  readonly notes: readonly string[];
  /** Cells computed now; the others were finished before. */
  readonly computed: number;
  /** Null where nothing was computed. */
  readonly memory: RunMemory | null;
}

const NO_TRIAL: TrialResult = { notes: [], hopeless: null };

const NO_IMAGES: FoundImages = {
  images: new Map(),
  missing: [],
  notes: [],
};

/**
 * Runs the selected cells of a suite: finished cells are read, the others computed and kept as they finish.
 *
 * @throws {UnknownNameError} if the selection is empty or names something unknown.
 * @throws {Error} if the guest's images are wanted and none is there, or two runs of its network differ.
 * @throws {DOMException} `AbortError` when stopped; finished cells are kept.
 */
export async function runSuite(
  suite: Suite,
  selection: Selection,
  options: RunOptions,
): Promise<SuiteRun> {
  const { store, cells: cache, guest = null, compute = true } = options;
  const { cells: selected, subsets } = selectCells(
    suite,
    options.datasets,
    selection,
    options.models,
  );
  const names = [...selected.values()];
  const own = names.filter(({ model }) => model === guest?.name);
  const saved = guest?.kind === "images" && own.length > 0
    ? await findSaved(guest, {
      pairs: [...new Set(own.map(({ pair }) => pair))],
      subsets: subsets.map(({ name }) => name),
      catalog: options.datasets,
    })
    : NO_IMAGES;
  const loaded = await loadModels(
    names.map(({ model }) => model).filter((model) => model !== guest?.name),
    options.models,
    store,
    options,
  );
  const ready = new Map<string, TodoFuser>(loaded.ready);
  if (guest?.kind === "network") ready.set(guest.name, guest.model);
  const unpinned = await obtain(pairsOf(names, false), options);
  const pairs = new Map([
    ...pairsOf(names, true).map((pair) => [pair, knownPair(pair)] as const),
    ...unpinned.ready,
  ]);
  const variants = options.variants === undefined
    ? variantsOf(suite)
    : variantRefs(options.variants);
  const cells = await identifyCells(names, {
    pairs,
    catalog: options.models,
    loaded: ready,
    variants,
    engineOf: options.engineOf,
    ...(guest?.kind === "images"
      ? { saved: { name: guest.name, images: saved.images } }
      : {}),
  });
  const { finished, earlier } = await readFinished(cells, cache);
  const open = compute ? cells.filter(({ id }) => !finished.has(id)) : [];
  await options.onOpen?.(open, cache);
  const needed = new Set(open.map(({ pair }) => pair));
  const sources = await obtain(
    pairsOf(names, true).filter((pair) => needed.has(pairs.get(pair)!)),
    options,
  );
  const pictures = await obtainOpen(open, options);
  const there = new Set(
    [...sources.ready.keys(), ...unpinned.ready.keys()].map((pair) =>
      pairs.get(pair)
    ),
  );
  const trial = guest?.kind === "network" && compute && own.length > 0
    ? await tryNetwork(guest, {
      wanted: own.map(({ pair }) => pair),
      here: new Map([...unpinned.ready, ...sources.ready]),
      store,
    }, options)
    : NO_TRIAL;
  const hopeless = (cell: Cell): boolean =>
    trial.hopeless !== null && cell.model === guest?.name;
  const possible = open.filter((cell) =>
    there.has(cell.pair) &&
    (cell.saved !== undefined || ready.has(cell.model))
  ).flatMap((cell): Cell[] => {
    const placed = place(cell, pictures.paths);
    if (placed === null) return [];
    const record = earlier.get(cell.id);
    return [record === undefined ? placed : { ...placed, earlier: record }];
  });
  const todo = possible.filter((cell) => !hopeless(cell));
  const { failed, memory } = await computeTodo(
    { cells: todo, fusers: ready, pairs },
    finished,
    options,
  );
  return {
    records: cells.flatMap((cell) => finished.get(cell.id) ?? []),
    missing: [
      ...loaded.missing,
      ...saved.missing,
      ...pictures.missing,
      ...unpinned.missing,
      ...sources.missing,
    ],
    unreadable: [
      ...failed,
      ...[...Map.groupBy(possible.filter(hopeless), ({ pair }) => pair)]
        .map(([, cells]) => ({ cells, reason: trial.hopeless! })),
    ],
    subsets,
    selected: new Set(selected.keys()),
    fusers: new Set(names.map(({ model }) => model)),
    models: loaded.ready,
    guest,
    notes: [...saved.notes, ...trial.notes],
    computed: todo.length,
    memory,
  };
}

async function obtain(
  pairs: readonly Pair[],
  { store, signal, onProgress }: RunOptions,
): ReturnType<typeof obtainPairs> {
  if (pairs.length > 0) onProgress?.("fetching", 0, pairs.length, "");
  return await obtainPairs(pairs, store, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total, note) =>
      onProgress?.("fetching", done, total, note),
  });
}

/** Obtains the published pictures of cells. */
async function obtainOpen(
  open: readonly Cell[],
  { models, store, signal, onProgress }: RunOptions,
): Promise<ObtainedPictures> {
  const wanted = open.flatMap(({ model, pair }) => {
    const picture = findPicture(models, model, pair);
    return picture === null ? [] : [{ fuser: model, picture }];
  });
  return await obtainPictures(wanted, store, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (done, total, note) =>
      onProgress?.("fetching", done, total, note),
  });
}

/** A cell whose image, if it has one, is there; null where it is not. */
function place(cell: Cell, paths: ObtainedPictures["paths"]): Cell | null {
  const { saved } = cell;
  if (saved === undefined || saved.path !== null) return cell;
  const path = paths.get(saved.sha256);
  return path === undefined ? null : { ...cell, saved: { ...saved, path } };
}

function pairsOf(cells: readonly CellNames[], pinned: boolean): Pair[] {
  return [...new Set(cells.map(({ pair }) => pair))].filter((pair) =>
    isPinned(pair) === pinned
  );
}
