import { serially } from "../guard/serially.ts";

const queue = serially();

/**
 * Does the work that starts an engine, then puts the program's own `Worker` back.
 *
 * ONNX Runtime takes Deno for Node and replaces it with Node's, which lacks the methods of the web's: no other part of
 * the program could talk to a worker any more. One piece of work at a time, so that none keeps what another left.
 */
export function keepWorker<T>(work: () => Promise<T>): Promise<T> {
  return queue(async () => {
    const { Worker } = globalThis;
    try {
      return await work();
    } finally {
      globalThis.Worker = Worker;
    }
  });
}
