import { OutOfMemoryError } from "../../numeric/out_of_memory_error.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { Plane } from "../../image/plane.ts";
import type { Backend, BackendId, Session } from "../../runtime/backend.ts";
import { openBackend } from "../../runtime/open_backend.ts";
import { EngineError } from "../../runtime/ort/engine_error.ts";
import type { ReadyModel } from "../cell/cell.ts";
import { refusalExplainer } from "./refusal_explainer.ts";

const TOO_LARGE = "it needs more than the 4 GiB that WebAssembly has";

/** The sessions of one thread on the CPU. They are kept: between two runs a session holds its weights only. */
export interface CpuSessions {
  /** @throws {UnknownNameError} for a fuser that was not given. @throws {OutOfMemoryError} if it does not fit. */
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

  const explained = (
    model: string,
    session: Session,
  ): Session["run"] => {
    const explain = refusalExplainer(session.run);
    return async (sources): Promise<Plane> => {
      try {
        return await session.run(sources);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        const { width, height } = sources.ir;
        const refused = `Cannot run ${model} on ${width}x${height}`;
        if (error.outOfMemory) {
          full = true;
          throw new OutOfMemoryError(`${refused}: ${TOO_LARGE}`, {
            cause: error,
          });
        }
        const reason = await explain(sources, error.message);
        throw new RangeError(`${refused}: ${reason}`, { cause: error });
      }
    };
  };

  const openExplained = async (
    model: string,
    backend: Backend,
    onnx: Uint8Array,
  ): Promise<Session> => {
    try {
      return await backend.open(onnx);
    } catch (error) {
      if (!(error instanceof EngineError && error.outOfMemory)) throw error;
      full = true;
      throw new OutOfMemoryError(`Cannot open ${model}: ${TOO_LARGE}`, {
        cause: error,
      });
    }
  };

  const openSession = async (
    id: BackendId,
    model: string,
  ): Promise<Session> => {
    const found = models.find((candidate) => candidate.id === model);
    if (found === undefined) {
      throw new UnknownNameError(
        "run",
        model,
        [],
        "the worker was not given it",
      );
    }
    const backend = backends.get(id) ?? open(id);
    backends.set(id, backend);
    const session = await openExplained(model, await backend, found.onnx);
    return { ...session, run: explained(model, session) };
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
