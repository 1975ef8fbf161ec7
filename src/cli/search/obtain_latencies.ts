import { readTextIfThere } from "../../files/read_text_if_there.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import {
  type LatencyTable,
  latencyTableSchema,
} from "../../train/search/latency/latency_schema.ts";
import {
  OBJECT_MODULE,
  timedNames,
} from "../../train/search/latency/latency_table.ts";
import { measureLatencies } from "../../train/search/latency/measure_latency.ts";
import type { SearchSpace } from "../../models/search/search_space.ts";
import { startProgress } from "../output/progress.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";

/** A table and where it lies. */
export interface ObtainedLatencies {
  readonly path: string;
  readonly table: LatencyTable;
}

/**
 * The latencies of this machine, `search/latency-<channels>.json` of the cache: measured where there are none that the space needs or `anew`, and kept,
 * so that searches of one machine look up the same numbers.
 */
export async function obtainLatencies(
  { cacheDir, space, anew, quiet }: {
    readonly cacheDir: string;
    readonly space: SearchSpace;
    readonly anew: boolean;
    readonly quiet: boolean;
  },
): Promise<ObtainedLatencies> {
  const { channels } = space;
  const path = `${cacheDir}/search/latency-${channels}.json`;
  if (!anew) {
    const table = await keptTable(path);
    const module = space.object === undefined ? [] : [OBJECT_MODULE];
    const isWhole = [...timedNames(space), ...module].every((name) =>
      table !== null && Object.hasOwn(table.operations, name)
    );
    if (table !== null && isWhole) return { path, table };
  }
  const bar = startProgress("search: latencies", quiet);
  const table = await measureLatencies(
    channels,
    (done, total) => bar.update(done, total),
  ).finally(() => bar.end());
  const text = `${JSON.stringify(table, null, 2)}\n`;
  await writing(path, () => writeAtomically(path, text));
  return { path, table };
}

async function keptTable(path: string): Promise<LatencyTable | null> {
  const text = await readTextIfThere(path);
  if (text === null) return null;
  try {
    return latencyTableSchema.parse(JSON.parse(text));
  } catch {
    say(`warning: ${path} is no table of latencies; they are measured anew`);
    return null;
  }
}
