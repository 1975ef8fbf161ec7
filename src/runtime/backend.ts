import type { Plane } from "../image/plane.ts";
import type { SourcePlanes } from "../image/source_planes.ts";
import type { Engine } from "./engine.ts";

/** The name of a backend; what is known of each stands in `backends.ts`. */
export type BackendId = "wasm" | "simd" | "webgpu" | "wgsl";

/** Sources that already lie in the device's own memory: `run` moves nothing between host and device. */
export interface ResidentRun extends AsyncDisposable {
  /** Fuses once and waits until the device has finished. */
  run(): Promise<void>;
}

/** One network, ready to fuse. Calls of `run` are carried out one after another. */
export interface Session extends AsyncDisposable {
  /** Fuses one pair of any size the network takes; the result has the size of the network's output. */
  run(sources: SourcePlanes): Promise<Plane>;
  /** The same without transfers, for timing; null where host and device share one memory. */
  resident(sources: SourcePlanes): Promise<ResidentRun | null>;
}

/** Something that runs ONNX graphs with inputs `ir`, `vi` and output `fused`, float32 [1,1,H,W] or [1,3,H,W]. */
export interface Backend extends AsyncDisposable {
  readonly id: BackendId;
  /** Everything about the engine that can change a value. */
  readonly engine: Engine;
  /** Builds a session; at most one may be open at a time on `webgpu`. */
  open(onnx: Uint8Array): Promise<Session>;
}
