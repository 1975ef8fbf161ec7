/** The metrics of others, each side in a Python of its own: the released evaluator and an OpenCV version. */
import type { Metric } from "../../src/metrics/profile.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import type { Store } from "../../src/store/store.ts";
import { type Conversation, converse } from "../python/converse.ts";
import { findPython } from "../python/find_python.ts";
import { RELEASED } from "../released/released_files.ts";

/** The two sides Python runs. */
export type PythonSide = "evaluator" | "opencv";

/** Milliseconds of all repetitions together, and the values. */
export interface PythonRun {
  readonly milliseconds: number;
  readonly values: Readonly<Partial<Record<Metric, number>>>;
}

/** What this machine has of them. */
export interface PythonMetrics extends AsyncDisposable {
  /** Why a side is not here; a side without a reason is. */
  readonly missing: Readonly<Partial<Record<PythonSide, string>>>;
  /** Versions of what computes, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /**
   * Keeps every side, and this thread, on one and the same processor core from now on: whatever else the machine does to
   * that core it does to all of them.
   *
   * @returns which; null where no side is here or the system has no way.
   */
  keepToOneCore(): Promise<number | null>;
  /** Computes metrics so many times, timed inside Python. */
  run(
    side: PythonSide,
    metrics: readonly Metric[],
    times: number,
  ): Promise<PythonRun>;
}

const MODULES = ["numpy", "scipy", "cv2", "skimage", "sklearn"];

const ONE_THREAD = {
  OMP_NUM_THREADS: "1",
  OPENBLAS_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
};

/**
 * glibc keeps what is freed instead of asking the system again: what a version that manages its own buffers would gain,
 * which halves OpenCV's time for VIF. The evaluator runs as people run it.
 */
const KEEP_MEMORY = {
  MALLOC_MMAP_THRESHOLD_: "1073741824",
  MALLOC_TRIM_THRESHOLD_: "1073741824",
  MALLOC_TOP_PAD_: "268435456",
};

const VARIABLES: Readonly<Record<PythonSide, Record<string, string>>> = {
  evaluator: ONE_THREAD,
  opencv: { ...ONE_THREAD, ...KEEP_MEMORY },
};

/**
 * Starts both sides with a triple in their memory.
 *
 * @param asked the interpreter to take; the usual ones unless told.
 */
export async function openPythonMetrics(
  asked: string | undefined,
  store: Store,
  triple: Triple,
): Promise<PythonMetrics> {
  const python = await findPython(asked, MODULES);
  const sides = new Map<PythonSide, Conversation>();
  const missing: Partial<Record<PythonSide, string>> = {};
  let versions: Record<string, string> = {};
  for (const side of Object.keys(VARIABLES) as PythonSide[]) {
    try {
      if (python.path === null) throw new Error(python.reason);
      const request = await firstRequest(side, store, triple);
      const server = converse(
        python.path,
        "metrics_server.py",
        VARIABLES[side],
      );
      sides.set(side, server);
      const started = await server.ask(request) as {
        readonly missing: string | null;
        readonly versions: Record<string, string>;
      };
      if (started.missing !== null) throw new Error(started.missing);
      versions = { ...versions, ...started.versions };
    } catch (error) {
      missing[side] = error instanceof Error ? error.message : String(error);
    }
  }
  return {
    missing,
    versions,
    async keepToOneCore(): Promise<number | null> {
      let core: number | null = null;
      for (const [side, server] of sides) {
        if (missing[side] !== undefined) continue;
        const cores = await server.ask({ keep: Deno.pid }) as [number] | null;
        core = cores?.[0] ?? null;
      }
      return core;
    },
    async run(side, metrics, times): Promise<PythonRun> {
      const server = sides.get(side);
      if (server === undefined || missing[side] !== undefined) {
        throw new Error(`Cannot run ${side}: ${missing[side]}`);
      }
      return await server.ask({ metrics, times }) as PythonRun;
    },
    async [Symbol.asyncDispose](): Promise<void> {
      for (const server of sides.values()) await server[Symbol.asyncDispose]();
    },
  };
}

async function firstRequest(
  side: PythonSide,
  store: Store,
  { ir, vi, fused }: Triple,
): Promise<unknown> {
  const evaluator = side === "evaluator"
    ? new TextDecoder().decode(await store.get(RELEASED.evaluator))
    : null;
  return {
    side,
    evaluator,
    width: fused.width,
    height: fused.height,
    images: {
      ir: ir.data.toBase64(),
      vi: vi.data.toBase64(),
      fused: fused.data.toBase64(),
    },
  };
}
