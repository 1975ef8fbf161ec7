import type {
  WorkerMessage,
  WorkerReply,
} from "../../../src/bench/compute/worker_messages.ts";
import type { Cell } from "../../../src/bench/cell/cell.ts";
import { makeRecord } from "../../results/make_record.ts";

/** What a played worker does with a message other than the first. */
export type Play = (
  message: WorkerMessage,
  say: (reply: WorkerReply) => void,
  crash: (message: string) => void,
) => void;

/** A worker without a thread: ready at once, and after that what `play` is. */
export function playingWorker(
  play: Play,
  ended: () => void = () => {},
): Worker {
  const target = new EventTarget();
  let alive = true;
  const say = (reply: WorkerReply): void => {
    queueMicrotask(() => {
      if (!alive) return;
      target.dispatchEvent(new MessageEvent("message", { data: reply }));
    });
  };
  const crash = (message: string): void => {
    queueMicrotask(() =>
      target.dispatchEvent(
        new ErrorEvent("error", { message, cancelable: true }),
      )
    );
  };
  return Object.assign(target, {
    postMessage(message: WorkerMessage): void {
      if ("models" in message) say({ kind: "ready" });
      else play(message, say, crash);
    },
    terminate(): void {
      if (alive) ended();
      alive = false;
    },
  }) as unknown as Worker;
}

/** The reply that a cell is finished. */
export function finished({ id, model }: Cell): WorkerReply {
  return { kind: "record", record: makeRecord({ id, model }) };
}
