import type { Plane } from "../../image/plane.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";

/** One run of a network on the GPU. */
export interface GpuRequest {
  /** Names the request; its answer has the same. */
  readonly call: number;
  readonly backend: BackendId;
  readonly model: string;
  /** The network's graph; null once it was sent before. */
  readonly onnx: Uint8Array | null;
  readonly sources: SourcePlanes;
}

/** What whoever has the GPU says: first `ready`, then one answer a request. */
export type GpuReply =
  | {
    readonly kind: "ready";
    readonly pid: number;
    /** Version of Deno. */
    readonly version: string;
  }
  | {
    readonly kind: "fused";
    readonly call: number;
    readonly plane: Plane;
    /** Bytes its process holds. */
    readonly rss: number;
  }
  | {
    readonly kind: "refused";
    readonly call: number;
    readonly reason: string;
    readonly rss: number;
  };

/** The answer to a request. */
export type GpuAnswer = Exclude<GpuReply, { kind: "ready" }>;

/** The way to whoever has the GPU. */
export interface GpuChannel {
  /**
   * One request at a time.
   *
   * @throws {Error} with the reason once the other end is gone or talks nonsense.
   */
  ask(request: GpuRequest): Promise<GpuAnswer>;
  /** Ends the other end at once, whatever it does. */
  close(): Promise<void>;
}
