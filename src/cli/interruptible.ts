import { say } from "./say.ts";

/**
 * Does work that the first Ctrl-C stops in order; a second one ends the process at once.
 *
 * @param kept What is not lost, for the line that answers Ctrl-C.
 * @throws {DOMException} `AbortError` after Ctrl-C, provided that the work heeds its signal.
 */
export async function interruptible<T>(
  kept: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const interrupt = (): void => {
    Deno.removeSignalListener("SIGINT", interrupt);
    say(`stopping: ${kept}, the same command resumes`);
    stop.abort(new DOMException("interrupted", "AbortError"));
  };
  Deno.addSignalListener("SIGINT", interrupt);
  try {
    return await work(stop.signal);
  } finally {
    Deno.removeSignalListener("SIGINT", interrupt);
  }
}
