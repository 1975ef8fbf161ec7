/** The folder in which both sides do the job: the same bytes for both, each in a file named by its digest. */
import { loadSuite } from "../../src/bench/suite/load_suite.ts";
import type { Pair } from "../../src/datasets/dataset.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { isPinned } from "../../src/datasets/is_pinned.ts";
import { resolveSubset } from "../../src/datasets/subset.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { findModel } from "../../src/models/find_model.ts";
import type { Pin } from "../../src/store/pin.ts";
import type { Store } from "../../src/store/store.ts";
import { RELEASED } from "../released/released_files.ts";

/** The suite that is the job. */
export const JOB_SUITE = "job";

/** Everything the job needs, on disk; disposing of it removes the folder. */
export interface JobFolder extends AsyncDisposable {
  readonly path: string;
  /** The pairs of each subset. */
  readonly lists: readonly (readonly PairFiles[])[];
  /** The subsets by name. */
  readonly subsets: readonly string[];
  /** A mirror of everything the job reads. */
  readonly mirror: string;
  /** Path of the student's weights. */
  readonly weights: string;
  /** Source texts of the released files. */
  readonly sources: Readonly<Record<keyof typeof RELEASED, string>>;
}

/** One pair as files. */
export interface PairFiles {
  /** `dataset/pair`. */
  readonly name: string;
  readonly ir: string;
  readonly vi: string;
  readonly pixels: number;
}

/**
 * Gets every file of the job and writes it below `path`, which is emptied first.
 *
 * @throws {UnobtainableError} or {DigestMismatchError} if one cannot be had: half a job is no job.
 */
export async function layJobFolder(
  path: string,
  store: Store,
  onProgress: (done: number, total: number) => void,
): Promise<JobFolder> {
  await remove(path);
  const mirror = `${path}/mirror`;
  await Deno.mkdir(`${mirror}/sha256`, { recursive: true });
  const place = async (pin: Pin): Promise<string> => {
    const file = `${mirror}/sha256/${pin.sha256}`;
    await Deno.writeFile(file, await store.get(pin));
    return file;
  };
  const { subsets } = await loadSuite(JOB_SUITE);
  const pairs = subsets.map((name) =>
    resolveSubset(defaultCatalog(), name).pairs.filter(isPinned)
  );
  const total = pairs.flat().length;
  let done = 0;
  const lists: PairFiles[][] = [];
  for (const list of pairs) {
    const files: PairFiles[] = [];
    for (const pair of list) {
      files.push(await placePair(pair, place));
      onProgress(++done, total);
    }
    lists.push(files);
  }
  const student = findModel(defaultModels(), "mmdrfuse-student");
  const text = async (pin: Pin): Promise<string> =>
    new TextDecoder().decode(await store.get(pin));
  return {
    path,
    lists,
    subsets,
    mirror,
    weights: await place(student.weights[0]!),
    sources: {
      evaluator: await text(RELEASED.evaluator),
      testScript: await text(RELEASED.testScript),
      network: await text(RELEASED.network),
      settings: await text(RELEASED.settings),
    },
    [Symbol.asyncDispose]: () => remove(path),
  };
}

async function placePair(
  { dataset, id, ir, vi }: Pair,
  place: (pin: Pin) => Promise<string>,
): Promise<PairFiles> {
  const files = [];
  for (const file of [ir, vi]) {
    if (file.kind !== "pinned") {
      throw new TypeError(`Cannot time ${dataset}/${id}: it is not a file`);
    }
    files.push(await place(file));
  }
  const [infrared, visible] = files;
  return {
    name: `${dataset}/${id}`,
    ir: infrared!,
    vi: visible!,
    pixels: ir.width * ir.height,
  };
}

async function remove(path: string): Promise<void> {
  await Deno.remove(path, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
