import { say } from "../output/say.ts";

/** Ctrl-C, and how schedulers end a process that has to make room; Windows has no SIGTERM to listen to. */
const STOPS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

/**
 * Does work that the first Ctrl-C or SIGTERM stops in order; a second one ends the process at once.
 *
 * @param kept What is not lost, for the line that answers Ctrl-C.
 * @param next What its user may then do.
 * @throws {DOMException} `AbortError` after either, provided that the work heeds its signal.
 */
export async function interruptible<T>(
  kept: string,
  work: (signal: AbortSignal) => Promise<T>,
  next = "the same command resumes",
): Promise<T> {
  const stop = new AbortController();
  const unlisten = (): void => {
    for (const signal of STOPS) Deno.removeSignalListener(signal, interrupt);
  };
  const interrupt = (): void => {
    unlisten();
    say(`stopping: ${kept}, ${next}`);
    stop.abort(new DOMException("interrupted", "AbortError"));
  };
  for (const signal of STOPS) Deno.addSignalListener(signal, interrupt);
  try {
    return await work(stop.signal);
  } finally {
    unlisten();
  }
}
