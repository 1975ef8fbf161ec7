/**
 * Computes cells in a thread of its own.
 *
 * It never touches the network: the planner has seen to it that every byte is in the cache or the mirror.
 */
import { drawSample } from "../datasets/sample/draw_sample.ts";
import { decodeImage } from "../image/decode.ts";
import type { Picture } from "../image/picture.ts";
import type { Backend, BackendId, Session } from "../runtime/backend.ts";
import { openBackend } from "../runtime/open_backend.ts";
import { openStore, type Store } from "../store/store.ts";
import type { ReadyPair } from "./cell.ts";
import { type CellSources, computeCells } from "./compute_cells.ts";
import type {
  WorkerReply,
  WorkerSetup,
  WorkerTask,
} from "./worker_messages.ts";

declare const self: DedicatedWorkerGlobalScope;

// With a location of the file scheme the WebGPU build of ONNX Runtime resolves its own address against the origin "null"
// and fails; without one it takes the address as it is, as on the main thread. The engine is loaded after this line.
Reflect.deleteProperty(globalThis, "location");

const send = (reply: WorkerReply): void => self.postMessage(reply);

let sources: CellSources | undefined;

self.onmessage = async (
  { data }: MessageEvent<WorkerSetup | WorkerTask>,
): Promise<void> => {
  if ("models" in data) {
    sources = openSources(data);
    send({ kind: "ready" });
    return;
  }
  let spent = false;
  try {
    for await (const record of computeCells(data.cells, sources!)) {
      spent ||= record.backend === "webgpu" && record.status === "failed";
      send({ kind: "record", record });
    }
    send({ kind: "done", spent });
  } catch (error) {
    send({
      kind: "failed",
      reason: error instanceof Error ? error.message : String(error),
    });
  }
};

function openSources(setup: WorkerSetup): CellSources {
  const store = openStore({
    cacheDir: setup.cacheDir,
    offline: true,
    ...(setup.mirror === null ? {} : { mirror: setup.mirror }),
  });
  const sessions = new SessionKeeper(setup);
  return {
    read: (pair, modality) => readSource(store, pair, modality),
    session: (backend, model) => sessions.get(backend, model),
  };
}

async function readSource(
  store: Store,
  pair: ReadyPair,
  modality: "ir" | "vi",
): Promise<Picture> {
  const file = pair[modality];
  if (file.embedded) {
    const scene = drawSample(pair.id);
    return modality === "ir" ? { ...scene.ir, channels: 1 } : scene.vi;
  }
  const bytes = await store.get({ ...file, url: "" });
  return await decodeImage(bytes, { name: file.name });
}

/** Keeps wasm sessions, of heavy networks the last; of WebGPU sessions one, because the provider tolerates no second. */
class SessionKeeper {
  #setup: WorkerSetup;
  #backends = new Map<BackendId, Backend>();
  #wasm = new Map<string, Session>();
  #gpu: { readonly model: string; readonly session: Session } | null = null;

  constructor(setup: WorkerSetup) {
    this.#setup = setup;
  }

  async get(id: BackendId, model: string): Promise<Session> {
    const known = id === "wasm"
      ? this.#wasm.get(model)
      : this.#gpu?.model === model
      ? this.#gpu.session
      : undefined;
    if (known !== undefined) return known;
    const backend = this.#backends.get(id) ?? await openBackend(id);
    this.#backends.set(id, backend);
    if (id === "webgpu" && this.#gpu !== null) {
      await this.#gpu.session[Symbol.asyncDispose]();
      this.#gpu = null;
    }
    if (id === "wasm") await this.#makeRoom(model);
    const session = await backend.open(this.#graph(model));
    if (id === "wasm") this.#wasm.set(model, session);
    else this.#gpu = { model, session };
    return session;
  }

  async #makeRoom(model: string): Promise<void> {
    const { heavy } = this.#setup;
    if (!heavy.includes(model)) return;
    for (const other of heavy) {
      await this.#wasm.get(other)?.[Symbol.asyncDispose]();
      this.#wasm.delete(other);
    }
  }

  #graph(id: string): Uint8Array {
    const model = this.#setup.models.find((candidate) => candidate.id === id);
    if (model === undefined) {
      throw new RangeError(`Cannot run ${id}: the worker was not given it`);
    }
    return model.onnx;
  }
}
