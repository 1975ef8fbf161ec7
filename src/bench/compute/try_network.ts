import type { Pair } from "../../datasets/dataset.ts";
import type { Store } from "../../store/store.ts";
import type { ReadyPair } from "../cell/cell.ts";
import type { GuestNetwork } from "../guest/guest.ts";
import { obtainPairs } from "../obtain/obtain_pairs.ts";
import { timeLimit } from "../schedule/time_limit.ts";
import type { ComputeOptions } from "./compute_todo.ts";
import { runTrial, type TrialResult } from "./run_trial.ts";

/** What pairs there are to try a network on. */
export interface TrialPairs {
  /** Those of its cells, in order. */
  readonly wanted: readonly Pair[];
  /** Those whose files are here. */
  readonly here: ReadonlyMap<Pair, ReadyPair>;
  readonly store: Store;
}

/** Pairs on which a network is tried until it takes one, each of another size. */
const TRIALS = 5;

/**
 * Tries a guest's network before its cells, and also where they are finished: what a trial tells is in no record.
 *
 * @throws {Error} if it cannot be benchmarked, because two runs differ.
 * @throws {DOMException} `AbortError` when stopped.
 */
export async function tryNetwork(
  guest: GuestNetwork,
  { wanted, here, store }: TrialPairs,
  { bytes, timeLimit: limit, thread, signal, onProgress }: ComputeOptions,
): Promise<TrialResult> {
  const sizes = Map.groupBy(wanted, ({ ir }) => `${ir.width}x${ir.height}`);
  const pairs = [...sizes.values()].map(([first]) => first!);
  const stop = signal === undefined ? {} : { signal };
  const ready = pairs.some((pair) => here.has(pair))
    ? here
    : (await obtainPairs(pairs.slice(0, 1), store, stop)).ready;
  onProgress?.("trying", 0, 1, guest.name);
  return await runTrial(
    guest,
    pairs.flatMap((pair) => ready.get(pair) ?? []).slice(0, TRIALS),
    {
      bytes,
      limit: limit ?? timeLimit(null),
      ...stop,
      ...(thread === undefined ? {} : { thread }),
    },
  );
}
