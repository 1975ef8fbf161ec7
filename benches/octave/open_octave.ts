/** Released MATLAB metrics in GNU Octave, on one thread. */
import type { Triple } from "../../src/metrics/triple.ts";
import type { Store } from "../../src/store/store.ts";
import { MATLAB_FILES } from "../released/matlab_files.ts";
import { converseWith } from "../python/converse.ts";

/** What Octave computes here. */
export type ReleasedMetric = "FMI" | "Q_CV";

/** Octave with the released functions on its path; disposing of it ends it. */
export interface Octave extends AsyncDisposable {
  /** Why it is not here, or null. */
  readonly missing: string | null;
  readonly version: string;
  /** Computes a metric so many times, timed inside Octave. */
  run(
    metric: ReleasedMetric,
    triple: Triple,
    times: number,
  ): Promise<ReleasedRun>;
}

/** Milliseconds of all repetitions together, and the value. */
export interface ReleasedRun {
  readonly milliseconds: number;
  readonly value: number;
}

const COMMAND = "octave-cli";

const ONE_THREAD = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

/**
 * Starts it.
 *
 * @param folder where the functions and the images' levels are written to.
 */
export async function openOctave(
  store: Store,
  folder: string,
): Promise<Octave> {
  try {
    await Deno.mkdir(folder, { recursive: true });
    for (const pin of Object.values(MATLAB_FILES)) {
      const name = pin.name.slice(pin.name.lastIndexOf("/") + 1);
      await Deno.writeFile(`${folder}/${name}`, await store.get(pin));
    }
    const server = converseWith(COMMAND, [
      "--quiet",
      "--no-init-file",
      "--path",
      folder,
      "--path",
      here("."),
      here("released_server.m"),
    ], ONE_THREAD);
    const { version } = await server.ask(null) as { readonly version: string };
    return {
      missing: null,
      version,
      async run(metric, { ir, vi, fused }, times): Promise<ReleasedRun> {
        const { width, height } = fused;
        const file = `${folder}/levels_${width}x${height}`;
        await Deno.writeFile(
          file,
          Uint8Array.from([...ir.data, ...vi.data, ...fused.data]),
        );
        return await server.ask({
          file,
          width,
          height,
          metric,
          times,
        }) as ReleasedRun;
      },
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  } catch (error) {
    const reason = error instanceof Deno.errors.NotFound
      ? `there is no ${COMMAND}`
      : error instanceof Error
      ? error.message
      : String(error);
    return {
      missing: reason,
      version: "",
      run: () => Promise.reject(new Error(`Cannot run Octave: ${reason}`)),
      async [Symbol.asyncDispose](): Promise<void> {},
    };
  }
}

/** A file of this folder. */
function here(name: string): string {
  return decodeURIComponent(new URL(name, import.meta.url).pathname);
}
