/** Programs measured from outside, on a fixed number of processor cores. */
import { converse } from "../python/converse.ts";

/** A program to measure. */
export interface Run {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it reads on standard input. */
  readonly input: string;
  /** A folder whose `.json` files are results, or null. */
  readonly results: string | null;
}

/** What was seen of it. */
export interface Measured {
  readonly seconds: number;
  /** From the start to the first result. */
  readonly firstSeconds: number | null;
  readonly processorSeconds: number;
  readonly peakBytes: number;
  /** Cores it was kept to; null where the system has no way to. */
  readonly cores: number | null;
  readonly stdout: string;
}

/** Measures one program after another. */
export interface Stopwatch extends AsyncDisposable {
  /** @throws {Error} if the program fails, with the end of what it said. */
  measure(run: Run): Promise<Measured>;
}

/** Starts a stopwatch; it is a Python program because only its parent learns a program's peak memory. */
export function openStopwatch(python: string, cores: number): Stopwatch {
  const conversation = converse(python, "stopwatch.py");
  return {
    async measure(run): Promise<Measured> {
      const { status, stderr, ...measured } = await conversation.ask({
        ...run,
        cores,
      }) as Measured & { status: number; stderr: string };
      if (status !== 0) {
        throw new Error(
          `Cannot measure ${
            run.argv[0]
          }: it ended with status ${status}: ${stderr.trim()}`,
        );
      }
      return measured;
    },
    [Symbol.asyncDispose]: () => conversation[Symbol.asyncDispose](),
  };
}
