import type { Plane } from "../../image/plane.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { serially } from "../../runtime/guard/serially.ts";
import { within } from "../../runtime/guard/within.ts";
import type { GpuAnswer, GpuChannel } from "./gpu_messages.ts";

/** How a lane is guarded. */
export interface GpuLaneOptions {
  /** Opens the way to whoever has the GPU; called again whenever that one is replaced. */
  open(): Promise<GpuChannel>;
  /** The graph of a fuser. */
  onnx(model: string): Uint8Array;
  /** Milliseconds after which whoever has the GPU counts as hung; more than it allows itself. */
  readonly watchdogMs?: number;
  /** Runs after which it is replaced: the provider keeps about 2 MB a run and gives nothing back. */
  readonly recycleAfter?: number;
}

/** One after another, the runs of all workers on the one GPU. */
export interface GpuLane extends AsyncDisposable {
  /**
   * Runs a network once.
   *
   * Where whoever has the GPU dies, hangs or talks nonsense it is replaced and the run is tried once more.
   *
   * @throws {Error} if the network fails, or both tries came to nothing.
   */
  run(
    backend: BackendId,
    model: string,
    sources: SourcePlanes,
  ): Promise<Plane>;
  /** Bytes that the process of the GPU held when it last answered; 0 where it is none of its own. */
  readonly rss: number;
}

/** After this many runs of one network that came to nothing, its further runs are refused untried. */
const HOPELESS_AFTER = 3;

/** Opens a lane; nothing is started before the first run. */
export function openGpuLane(options: GpuLaneOptions): GpuLane {
  const { watchdogMs = 150_000, recycleAfter = 100 } = options;
  const queue = serially();
  const lost = new Map<string, number>();
  let channel: GpuChannel | null = null;
  let sent = new Set<string>();
  let runs = 0;
  let calls = 0;
  let rss = 0;
  let over = false;

  const end = async (): Promise<void> => {
    const old = channel;
    channel = null;
    sent = new Set();
    runs = rss = 0;
    await old?.close();
  };

  const tryOnce = async (
    backend: BackendId,
    model: string,
    sources: SourcePlanes,
  ): Promise<GpuAnswer> => {
    if (over) throw new Error("the run is over");
    try {
      channel ??= await options.open();
      const { ask } = channel;
      const request = {
        call: ++calls,
        backend,
        model,
        onnx: sent.has(model) ? null : options.onnx(model),
        sources,
      };
      sent.add(model);
      const answer = await within(
        watchdogMs,
        `run ${model}`,
        () => ask.call(channel, request),
      );
      rss = answer.rss;
      return answer;
    } catch (error) {
      await end();
      throw error;
    }
  };

  const run = async (
    backend: BackendId,
    model: string,
    sources: SourcePlanes,
  ): Promise<Plane> => {
    const key = `${model} on ${backend}`;
    const losses = lost.get(key) ?? 0;
    if (losses >= HOPELESS_AFTER) {
      throw new Error(
        `Cannot run ${key}: ${losses} runs before it came to nothing`,
      );
    }
    let answer: GpuAnswer;
    try {
      answer = await tryOnce(backend, model, sources)
        .catch(() => tryOnce(backend, model, sources));
    } catch (error) {
      lost.set(key, losses + 1);
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `Cannot run ${key}: what has the GPU was lost twice; ${reason}`,
      );
    }
    lost.delete(key);
    if (answer.kind === "refused") {
      await end();
      throw new Error(answer.reason);
    }
    if (++runs >= recycleAfter) await end();
    return answer.plane;
  };

  return {
    run: (backend, model, sources) => queue(() => run(backend, model, sources)),
    get rss(): number {
      return rss;
    },
    [Symbol.asyncDispose](): Promise<void> {
      over = true;
      return end();
    },
  };
}
