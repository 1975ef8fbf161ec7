import type { Plane } from "../../src/image/plane.ts";
import type { Backend, BackendId, Session } from "../../src/runtime/backend.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";

/** A session that is a function. */
export function fakeSession(
  run: (sources: SourcePlanes) => Promise<Plane>,
  disposed: () => void = () => {},
): Session {
  return {
    run,
    resident: () => Promise.resolve(null),
    [Symbol.asyncDispose]: () => Promise.resolve(disposed()),
  };
}

/** A backend without an engine. */
export function fakeBackend(
  id: BackendId,
  open: (onnx: Uint8Array) => Promise<Session>,
): Backend {
  return {
    id,
    engine: {
      name: "fake",
      version: "1",
      optimisation: "basic",
      threads: 1,
      adapter: null,
    },
    open,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
