import type { Plane } from "../../image/plane.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import type { Cell, ReadyModel, ReadyPair } from "../cell/cell.ts";
import type { GuestNetwork } from "../guest/guest.ts";
import type { GuestFindings } from "../guest/try_guest.ts";

/** The first message to a worker: where bytes lie, and the networks. */
export interface WorkerSetup {
  readonly cacheDir: string;
  /** A directory or file URL; URL mirrors were read into the cache before. */
  readonly mirror: string | null;
  /** Where fused pictures are kept; null where none are. */
  readonly images: string | null;
  readonly models: readonly ReadyModel[];
}

/** Every further message: the unfinished cells of one pair. */
export interface WorkerTask {
  readonly cells: readonly Cell[];
}

/** A network to be tried on one pair before it is trusted with cells. */
export interface WorkerTrial {
  readonly trial: {
    readonly model: string;
    /** By id. */
    readonly protocols: readonly string[];
    readonly random: GuestNetwork["random"];
    readonly pair: ReadyPair;
  };
}

/** What came of a run on the GPU that a worker asked for. */
export type GpuOutcome =
  | { readonly gpuCall: number; readonly plane: Plane }
  | { readonly gpuCall: number; readonly reason: string };

/** What a worker hears. */
export type WorkerMessage =
  | WorkerSetup
  | WorkerTask
  | WorkerTrial
  | GpuOutcome;

/** What a worker says: each record as it is finished, then one `done` (or `failed`) a task. A spent worker may leave cells. */
export type WorkerReply =
  | { readonly kind: "ready" }
  | { readonly kind: "record"; readonly record: CellRecord }
  | {
    /** A run on the GPU is wanted: no worker has it. */
    readonly kind: "gpu";
    readonly gpuCall: number;
    readonly backend: BackendId;
    readonly model: string;
    readonly sources: SourcePlanes;
  }
  | {
    readonly kind: "done";
    /** The worker may not be used again: its memory is full. */
    readonly spent: boolean;
  }
  | { readonly kind: "failed"; readonly reason: string }
  | {
    /** One run of a trial is done. */
    readonly kind: "ran";
  }
  | { readonly kind: "tried"; readonly findings: GuestFindings };
