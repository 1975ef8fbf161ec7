import type { Plane } from "../../image/plane.ts";
import type {
  Backend,
  BackendId,
  Session,
  SourcePlanes,
} from "../../runtime/backend.ts";
import { openBackend } from "../../runtime/open_backend.ts";
import type { ReadyModel } from "../cell/cell.ts";

/** The sessions of one thread on the CPU. They are kept: between two runs a session holds its weights only. */
export interface CpuSessions {
  /** @throws {RangeError} for a fuser that was not given. */
  get(backend: BackendId, model: string): Promise<Session>;
  /** Whether a network did not fit: the engine's heap has grown as far as it can, and never shrinks. */
  readonly full: boolean;
}

/** Opens none before it is asked for. */
export function cpuSessions(
  models: readonly Pick<ReadyModel, "id" | "onnx">[],
  open: (id: BackendId) => Promise<Backend> = openBackend,
): CpuSessions {
  const backends = new Map<BackendId, Promise<Backend>>();
  const sessions = new Map<string, Promise<Session>>();
  let full = false;

  const run = async (
    model: string,
    session: Session,
    sources: SourcePlanes,
  ): Promise<Plane> => {
    try {
      return await session.run(sources);
    } catch (error) {
      if (!(error instanceof Error) || !/bad_alloc/.test(error.message)) {
        throw error;
      }
      full = true;
      const { width, height } = sources.ir;
      throw new RangeError(
        `Cannot run ${model} on ${width}x${height}: it needs more than the 4 GiB that WebAssembly has`,
        { cause: error },
      );
    }
  };

  const openSession = async (
    id: BackendId,
    model: string,
  ): Promise<Session> => {
    const found = models.find((candidate) => candidate.id === model);
    if (found === undefined) {
      throw new RangeError(`Cannot run ${model}: the worker was not given it`);
    }
    const backend = backends.get(id) ?? open(id);
    backends.set(id, backend);
    const session = await (await backend).open(found.onnx);
    return { ...session, run: (sources) => run(model, session, sources) };
  };

  return {
    async get(backend, model): Promise<Session> {
      const key = JSON.stringify([backend, model]);
      const session = sessions.get(key) ?? openSession(backend, model);
      sessions.set(key, session);
      try {
        return await session;
      } catch (error) {
        sessions.delete(key);
        throw error;
      }
    },
    get full(): boolean {
      return full;
    },
  };
}
