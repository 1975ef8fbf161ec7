/**
 * Computes cells in a thread of its own.
 *
 * It never touches the network: the planner has seen to it that every byte is in the cache or the mirror. It never touches
 * the GPU either: runs on it are asked for.
 */
import { luma601 } from "../../image/luma.ts";
import type { Plane } from "../../image/plane.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import type { BackendId } from "../../runtime/backend.ts";
import { BACKENDS } from "../../runtime/backends.ts";
import { toleranceOf } from "../../runtime/tolerance_of.ts";
import { openStore } from "../../store/store.ts";
import type { Cell } from "../cell/cell.ts";
import { type CellSources, computeCells } from "./compute_cells.ts";
import { type CpuSessions, cpuSessions } from "./cpu_sessions.ts";
import { tryGuest } from "../guest/try_guest.ts";
import { openKeptImages } from "./kept_images.ts";
import { pairReader } from "./pair_reader.ts";
import type {
  GpuOutcome,
  WorkerMessage,
  WorkerReply,
  WorkerSetup,
  WorkerTask,
  WorkerTrial,
} from "./worker_messages.ts";

declare const self: DedicatedWorkerGlobalScope;

const send = (reply: WorkerReply): void => self.postMessage(reply);

const asked = new Map<number, (outcome: GpuOutcome) => void>();
let calls = 0;
let sessions: CpuSessions;
let sources: CellSources;

self.onmessage = async (
  { data }: MessageEvent<WorkerMessage>,
): Promise<void> => {
  if ("gpuCall" in data) {
    asked.get(data.gpuCall)?.(data);
    asked.delete(data.gpuCall);
  } else if ("models" in data) {
    open(data);
    send({ kind: "ready" });
  } else if ("trial" in data) {
    await tryOut(data);
  } else {
    await compute(data);
  }
};

function open({ cacheDir, mirror, images, models }: WorkerSetup): void {
  const store = openStore({
    cacheDir,
    offline: true,
    ...(mirror === null ? {} : { mirror }),
  });
  sessions = cpuSessions(models);
  sources = {
    ...(images === null ? {} : { images: openKeptImages(images) }),
    read: pairReader(store),
    session: (backend, model) =>
      BACKENDS[backend].device === "gpu"
        ? Promise.resolve(gpuSession(backend, model))
        : sessions.get(backend, model),
    tolerance: (backend, model) =>
      toleranceOf(backend, models.find(({ id }) => id === model)!.onnx),
  };
}

async function compute({ cells }: WorkerTask): Promise<void> {
  openAhead(cells);
  let sent = 0;
  try {
    for await (const record of computeCells(cells, sources)) {
      send({ kind: "record", record });
      // A full heap fails whatever comes next, too; the other cells of a network share its failure.
      sent++;
      if (sessions.full && cells[sent]?.model !== record.model) break;
    }
    send({ kind: "done", spent: sessions.full });
  } catch (error) {
    sendFailure(error);
  }
}

async function tryOut({ trial }: WorkerTrial): Promise<void> {
  const { model, pair, random } = trial;
  try {
    const findings = await tryGuest({
      session: await sources.session("wasm", model),
      protocols: trial.protocols.map(findProtocol),
      pair: {
        ir: luma601(await sources.read(pair, "ir")),
        vi: await sources.read(pair, "vi"),
      },
      random,
      onRun: () => send({ kind: "ran" }),
    });
    send({ kind: "tried", findings });
  } catch (error) {
    sendFailure(error);
  }
}

function sendFailure(error: unknown): void {
  send({
    kind: "failed",
    reason: error instanceof Error ? error.message : String(error),
  });
}

/** Opens the first session while the pictures are read: the engine takes most of the time to a first result. */
function openAhead(cells: readonly Cell[]): void {
  const first = cells.find(({ saved, earlier }) =>
    saved === undefined && earlier === undefined
  );
  if (first === undefined) return;
  const backend = BACKENDS[first.backend].device === "gpu"
    ? "wasm"
    : first.backend;
  // What goes wrong is met again where the session is needed.
  sessions.get(backend, first.model).catch(() => {});
}

/** A session that lies elsewhere. */
function gpuSession(
  backend: BackendId,
  model: string,
): Awaited<ReturnType<CellSources["session"]>> {
  return {
    async run(planes): Promise<Plane> {
      const gpuCall = ++calls;
      const outcome = await new Promise<GpuOutcome>((resolve) => {
        asked.set(gpuCall, resolve);
        send({ kind: "gpu", gpuCall, backend, model, sources: planes });
      });
      if ("reason" in outcome) throw new Error(outcome.reason);
      return outcome.plane;
    },
    resident: () => Promise.resolve(null),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
