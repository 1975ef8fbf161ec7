import { type AttemptOutcome, FUZZ_LIMITS } from "./attempt.ts";
import type { FuzzInput } from "./fuzz_input.ts";

/** What the thread is asked to read. */
export interface ReaderTask {
  readonly reader: string;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** Readers in a thread of their own. */
export interface ReaderThread extends Disposable {
  /** Has one input read; a reader that does not end is ended with its thread, and the next input gets a new one. */
  attempt(input: FuzzInput): Promise<AttemptOutcome>;
}

/**
 * A thread for the fuzzer's readers.
 *
 * @param limitMs Milliseconds until a reader that has said nothing counts as hung; it leaves time for what `attempt`
 * judges slow to be measured.
 * @param url Of the module the thread runs.
 */
export function readerThread(
  limitMs: number = 4 * FUZZ_LIMITS.ms,
  url: URL = new URL("./reader_worker.ts", import.meta.url),
): ReaderThread {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    async attempt({ reader, bytes, file }): Promise<AttemptOutcome> {
      worker ??= await start(url);
      const task: ReaderTask = {
        reader,
        bytes,
        file: file.name,
        beside: file.beside,
      };
      const answered = answer(worker);
      worker.postMessage(task);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const hung = new Promise<AttemptOutcome>((resolve) => {
        timer = setTimeout(() => {
          end();
          const reason = `it did not end within ${limitMs} ms`;
          resolve({ end: "finding", reason, ms: limitMs });
        }, limitMs);
      });
      try {
        return await Promise.race([answered, hung]);
      } catch (error) {
        end();
        const reason = `its thread died: ${
          error instanceof Error ? error.message : error
        }`;
        return { end: "finding", reason, ms: 0 };
      } finally {
        clearTimeout(timer);
      }
    },
    [Symbol.dispose]: end,
  };
}

async function start(url: URL): Promise<Worker> {
  const worker = new Worker(url, { type: "module" });
  await answer(worker);
  return worker;
}

/** The next thing a worker says. */
function answer(worker: Worker): Promise<AttemptOutcome> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }): void => resolve(data);
    worker.onerror = (event): void => {
      event.preventDefault();
      reject(new Error(event.message));
    };
  });
}
