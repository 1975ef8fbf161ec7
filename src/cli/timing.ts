import type { ReadyModel } from "../bench/cell.ts";
import { describeMachine } from "../bench/machine.ts";
import { COST_SIZE } from "../bench/model_info.ts";
import { loadModels } from "../bench/load_models.ts";
import type { Suite } from "../bench/suite.ts";
import { timeModels } from "../bench/time_models.ts";
import { defaultModels } from "../models/default_models.ts";
import { text } from "../results/table/text.ts";
import type { TimingRecord } from "../results/timing.ts";
import { openBackend } from "../runtime/open_backend.ts";
import type { Environment } from "./environment.ts";
import { print } from "./print.ts";
import { startProgress } from "./progress.ts";
import { useAnsi } from "./use_ansi.ts";
import { writeTimings } from "./write_timings.ts";

const WARM_UP = 3;

/** The timing pass of `bench --timing`: times the suite's fusers, prints the table unless `json`, and gives the records. */
export async function timing(
  suite: Suite,
  environment: Environment,
  { models, guest, repetitions, out, quiet, json }: {
    /** Which of the suite's fusers; all unless told. */
    readonly models?: readonly string[];
    /** A network beside them. */
    readonly guest?: ReadyModel;
    readonly repetitions: number;
    readonly out: string;
    readonly quiet: boolean;
    readonly json: boolean;
  },
): Promise<TimingRecord[]> {
  const { ready } = await loadModels(
    models ?? suite.fusers.map(({ model }) => model),
    defaultModels(),
    environment.store,
    { verify: true },
  );
  const fusers = [...ready.values(), ...guest === undefined ? [] : [guest]];
  const timings: TimingRecord[] = [];
  for (const id of suite.backends) {
    await using backend = await openBackend(id);
    const bar = startProgress(`timing ${id}`, quiet);
    try {
      timings.push(
        ...await timeModels(backend, fusers, {
          ...COST_SIZE,
          warmup: WARM_UP,
          repetitions,
          machine: describeMachine(),
          onProgress: (done, total, note) => bar.update(done, total, note),
        }),
      );
    } finally {
      bar.end();
    }
  }
  const table = await writeTimings(timings, `${out}/${suite.suite}`);
  if (!json) print(text(table, { ansi: useAnsi(), fold: true }));
  return timings;
}
