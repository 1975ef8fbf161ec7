/** The metrics of others, in a Python of their own: the released evaluator and an OpenCV version. */
import type { Metric } from "../../src/metrics/metric.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import type { Store } from "../../src/store/store.ts";
import { converse, ONE_THREAD } from "../python/converse.ts";
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
  /** Computes metrics so many times, timed inside Python. */
  run(
    side: PythonSide,
    metrics: readonly Metric[],
    times: number,
  ): Promise<PythonRun>;
}

const MODULES = ["numpy", "scipy", "cv2", "skimage", "sklearn"];

/**
 * Starts Python with a triple in its memory.
 *
 * @param asked the interpreter to take; the usual ones unless told.
 */
export async function openPythonMetrics(
  asked: string | undefined,
  store: Store,
  triple: Triple,
): Promise<PythonMetrics> {
  const python = await findPython(asked, MODULES);
  if (python.path === null) return without(python.reason);
  const server = converse(python.path, "metrics_server.py", ONE_THREAD);
  try {
    const started = await server.ask(await firstRequest(store, triple)) as Pick<
      PythonMetrics,
      "missing" | "versions"
    >;
    return {
      ...started,
      async run(side, metrics, times): Promise<PythonRun> {
        return await server.ask({ side, metrics, times }) as PythonRun;
      },
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  } catch (error) {
    await server[Symbol.asyncDispose]();
    return without(error instanceof Error ? error.message : String(error));
  }
}

async function firstRequest(store: Store, triple: Triple): Promise<unknown> {
  const { ir, vi, fused } = triple;
  const evaluator = await store.get(RELEASED.evaluator).then(
    (bytes) => ({ evaluator: new TextDecoder().decode(bytes) }),
    (error) => ({ evaluator: null, noEvaluator: String(error.message) }),
  );
  return {
    ...evaluator,
    width: fused.width,
    height: fused.height,
    images: {
      ir: ir.data.toBase64(),
      vi: vi.data.toBase64(),
      fused: fused.data.toBase64(),
    },
  };
}

function without(reason: string): PythonMetrics {
  return {
    missing: { evaluator: reason, opencv: reason },
    versions: {},
    run: () => Promise.reject(new Error(`Cannot run Python: ${reason}`)),
    async [Symbol.asyncDispose](): Promise<void> {},
  };
}
