import type { CellRecord } from "../results/record.ts";
import type { Cell, ReadyModel } from "./cell.ts";

/** The first message to a worker: where bytes lie, and the networks. */
export interface WorkerSetup {
  readonly cacheDir: string;
  /** A directory or file URL; URL mirrors were read into the cache before. */
  readonly mirror: string | null;
  readonly models: readonly ReadyModel[];
  /** Those of which one session at most stays open on the CPU: together they would outgrow a worker's memory. */
  readonly heavy: readonly string[];
}

/** Every further message: the unfinished cells of one pair. */
export interface WorkerTask {
  readonly cells: readonly Cell[];
}

/** What a worker answers: each record as it is finished, then one `done` (or `failed`) a task. */
export type WorkerReply =
  | { readonly kind: "ready" }
  | { readonly kind: "record"; readonly record: CellRecord }
  | {
    readonly kind: "done";
    /** The worker may not be used again (a GPU run hung). */
    readonly spent: boolean;
  }
  | { readonly kind: "failed"; readonly reason: string };
