/// <reference lib="dom" />
/** The page's side of the worker: starts it, asks it, ends it. */
import type { Reply, Request } from "../worker/messages.ts";
import { make } from "./dom.ts";

/** What scripts beside the page leave for it. */
declare global {
  /** Text of workers by the backend of ONNX Runtime that they hold; `own` holds none. */
  var fusebenchEngines: Partial<Record<EngineName, string>> | undefined;
}

/** A worker by what it holds. */
export type EngineName = "own" | "wasm" | "webgpu";

/** Asks a worker, and takes another one where a network needs it. */
export class EngineDoor {
  readonly #hear: (reply: Reply) => void;
  #worker: Worker | null = null;
  #name: EngineName = "own";
  #last: Request | null = null;

  /** @param hear called with each answer. */
  constructor(hear: (reply: Reply) => void) {
    this.#hear = hear;
  }

  /** Asks. */
  ask(request: Request): void {
    this.#last = request;
    this.#started().postMessage(request);
  }

  /** Ends whatever is going on. */
  cancel(): void {
    this.#last = null;
    this.#worker?.terminate();
    this.#worker = null;
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const text = globalThis.fusebenchEngines?.[this.#name];
    if (text === undefined) {
      throw new Error(
        "Cannot compute: engine.js is not there; reload the page",
      );
    }
    const address = URL.createObjectURL(
      new Blob([text], { type: "text/javascript" }),
    );
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "needs") this.#change(data.engine);
      else this.#hear(data);
    };
    worker.onerror = ({ message }) =>
      this.#hear({
        kind: "failed",
        reason:
          `Cannot go on: the engine ended (${message}); give less at once`,
      });
    return this.#worker = worker;
  }

  async #change(name: "wasm" | "webgpu"): Promise<void> {
    const asked = this.#last;
    this.#hear({
      kind: "progress",
      text: `loading ONNX Runtime (${name})`,
      part: 0,
    });
    try {
      await loadScript(`ort-${name}.js`);
    } catch {
      if (asked === null || asked !== this.#last) return;
      if (asked.kind === "compare" && asked.onReferee) {
        return this.ask({ ...asked, onReferee: false });
      }
      this.#hear({
        kind: "failed",
        reason:
          `Cannot run this network on ${name}: kernels of our own do not take it, and ONNX Runtime is not beside this page; write the page without --lean`,
      });
      return;
    }
    // Cancelled meanwhile, or something else was asked.
    if (asked === null || asked !== this.#last) return;
    this.cancel();
    this.#name = name;
    this.ask(asked);
  }
}

/**
 * Loads a script that lies beside the page, once.
 *
 * @throws {Error} if it is not there.
 */
export function loadScript(name: string): Promise<void> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = make("script", { src: name });
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      loading.delete(name);
      reject(new Error(`Cannot load ${name}: it is not beside this page`));
    };
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}

/** Scripts that are there or on their way. */
const loading = new Map<string, Promise<void>>();
