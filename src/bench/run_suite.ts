import type { DatasetCatalog } from "../datasets/catalog.ts";
import type { Pair } from "../datasets/dataset.ts";
import { isPinned } from "../datasets/is_pinned.ts";
import type { ModelCatalog } from "../models/catalog.ts";
import type { Missing } from "../results/missing.ts";
import type { CellRecord } from "../results/record.ts";
import type { SubsetInfo } from "../results/version_header.ts";
import type { Store } from "../store/store.ts";
import type { Cell } from "./cell.ts";
import type { CellCache } from "./cell_cache.ts";
import { computeTodo, type RunMemory } from "./compute_todo.ts";
import { findSaved, type FoundImages } from "./find_saved.ts";
import type { GpuProgram } from "./gpu/process_channel.ts";
import type { Guest } from "./guest.ts";
import { identifyCells } from "./identify_cells.ts";
import { inParallel } from "./in_parallel.ts";
import { knownPair } from "./known_pair.ts";
import { loadModels } from "./load_models.ts";
import type { LoadedModel } from "./load_model.ts";
import { obtainPairs } from "./obtain_pairs.ts";
import { type CellNames, selectCells, type Selection } from "./select_cells.ts";
import type { Fuser } from "./size_tasks.ts";
import type { Suite } from "./suite.ts";
import type { FailedTask } from "./worker_pool.ts";
import type { WorkerSetup } from "./worker_messages.ts";

/** Where a run gets things from and how it works. */
export interface RunOptions {
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  readonly store: Store;
  /** Finished cells, read before and written while running. */
  readonly cells: CellCache;
  /** Whether exports must be the pinned ones; a drift check looks at the difference instead. */
  readonly verify: boolean;
  /** How workers reach the same bytes. */
  readonly bytes: Pick<WorkerSetup, "cacheDir" | "mirror">;
  /**
   * Worker threads, fewer where memory is short, one more where there is a GPU to wait for; unless told one a core, or as
   * many as the work is worth.
   */
  readonly jobs?: number;
  /** Bytes that the workers may hold together; most of what the machine has free unless told. */
  readonly memory?: number;
  /** What serves the GPU in a process of its own; a thread of this one does unless told. */
  readonly gpu?: GpuProgram;
  /** The one of the suite's fusers that its user brings. */
  readonly guest?: Guest;
  /** Whether what is not finished is computed; it is unless told. */
  readonly compute?: boolean;
  readonly signal?: AbortSignal;
  /** Called before computing with about how many seconds it will take. */
  onEstimate?(seconds: number): void;
  /** Called with what its user should know about how the run goes. */
  onNote?(note: string): void;
  /** Called with the phase (`fetching`, `computing`) and how far it is. */
  onProgress?(phase: string, done: number, total: number, note: string): void;
}

/** What a run gave. */
export interface SuiteRun {
  /** In the order of the suite; one per cell that was computed, now or before. */
  readonly records: readonly CellRecord[];
  /** What could not be obtained. */
  readonly missing: readonly Missing[];
  /** Pairs that were there but could not be read. */
  readonly unreadable: readonly FailedTask[];
  readonly subsets: readonly SubsetInfo[];
  /** Every cell asked for, as `dataset/pair/model/protocol/backend/profile`. */
  readonly selected: ReadonlySet<string>;
  /** The fusers asked for, by id. */
  readonly fusers: ReadonlySet<string>;
  /** Those of them whose weights were there. */
  readonly models: ReadonlyMap<string, LoadedModel>;
  /** The fuser its user brought. */
  readonly guest: Guest | null;
  /** What the guest's images were matched by where their names are no ids. */
  readonly numberings: readonly string[];
  /** Cells computed now; the others were finished before. */
  readonly computed: number;
  /** Null where nothing was computed. */
  readonly memory: RunMemory | null;
}

/** Finished cells read side by side: on a disk shared by many machines each takes milliseconds. */
const READS = 32;

const NO_IMAGES: FoundImages = {
  images: new Map(),
  missing: [],
  numberings: [],
};

/**
 * Runs the selected cells of a suite: finished cells are read, the others computed and kept as they finish.
 *
 * @throws {RangeError} if the selection is empty or names something unknown.
 * @throws {Error} if the guest's images are wanted and none is there.
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
  const ready = new Map<string, Fuser>(loaded.ready);
  if (guest?.kind === "network") ready.set(guest.name, guest.model);
  const unpinned = await obtain(pairsOf(names, false), options);
  const pairs = new Map([
    ...pairsOf(names, true).map((pair) => [pair, knownPair(pair)] as const),
    ...unpinned.ready,
  ]);
  const cells = await identifyCells(names, {
    pairs,
    catalog: options.models,
    loaded: ready,
    ...(guest?.kind === "images"
      ? { saved: { name: guest.name, images: saved.images } }
      : {}),
  });
  const finished = await readFinished(cells, cache);
  const open = compute ? cells.filter(({ id }) => !finished.has(id)) : [];
  const needed = new Set(open.map(({ pair }) => pair));
  const sources = await obtain(
    pairsOf(names, true).filter((pair) => needed.has(pairs.get(pair)!)),
    options,
  );
  const there = new Set(
    [...sources.ready.keys(), ...unpinned.ready.keys()].map((pair) =>
      pairs.get(pair)
    ),
  );
  const todo = open.filter((cell) =>
    there.has(cell.pair) &&
    (cell.saved !== undefined || ready.has(cell.model))
  );
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
      ...unpinned.missing,
      ...sources.missing,
    ],
    unreadable: failed,
    subsets,
    selected: new Set(selected.keys()),
    fusers: new Set(names.map(({ model }) => model)),
    models: loaded.ready,
    guest,
    numberings: saved.numberings,
    computed: todo.length,
    memory,
  };
}

async function readFinished(
  cells: readonly Cell[],
  cache: CellCache,
): Promise<Map<string, CellRecord>> {
  const records = await inParallel(cells, READS, ({ id }) => cache.get(id));
  const finished = new Map<string, CellRecord>();
  for (const record of records) {
    if (record !== null) finished.set(record.id, record);
  }
  return finished;
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

function pairsOf(cells: readonly CellNames[], pinned: boolean): Pair[] {
  return [...new Set(cells.map(({ pair }) => pair))].filter((pair) =>
    isPinned(pair) === pinned
  );
}
