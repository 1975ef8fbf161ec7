import { backendsOf } from "../../bench/suite/backends_of.ts";
import type { GuestNetwork } from "../../bench/guest/guest.ts";
import { describeMachine } from "../../bench/publish/machine.ts";
import { COST_SIZE } from "../../models/cost_size.ts";
import { loadModels } from "../../bench/obtain/load_models.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import {
  timeModels,
  type TimingFailure,
  type Timings,
} from "../../bench/timing/time_models.ts";
import { withGuest } from "../../bench/guest/with_guest.ts";
import { text } from "../../results/terminal/text.ts";
import type { TimingRecord } from "../../results/record/timing.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";
import { openBackend } from "../../runtime/open_backend.ts";
import type { Environment } from "./environment.ts";
import { print } from "../output/print.ts";
import { startProgress } from "../output/progress.ts";
import { useAnsi } from "../output/use_ansi.ts";
import { writeTimings } from "../output/write_timings.ts";

const WARM_UP = 3;

/** The timing pass of `bench --timing`: times the suite's fusers, each on the backends it runs on, prints the table and what failed unless `json`, and gives both. */
export async function timing(
  suite: Suite,
  environment: Environment,
  { models, guest, repetitions, out, quiet, json }: {
    /** Which of the suite's fusers; all unless told. */
    readonly models?: readonly string[];
    /** A network beside them. */
    readonly guest?: GuestNetwork;
    readonly repetitions: number;
    readonly out: string;
    readonly quiet: boolean;
    readonly json: boolean;
  },
): Promise<Timings> {
  const { ready } = await loadModels(
    models ?? suite.fusers.map(({ model }) => model),
    environment.models,
    environment.store,
    { verify: true },
  );
  const fusers = [
    ...ready.values(),
    ...guest === undefined ? [] : [guest.model],
  ];
  const whole = guest === undefined ? suite : withGuest(suite, guest);
  const records: TimingRecord[] = [];
  const failures: TimingFailure[] = [];
  for (const id of BACKEND_IDS) {
    const mine = fusers.filter((fuser) =>
      backendsOf(whole, fuser.id).includes(id)
    );
    if (mine.length === 0) continue;
    await using backend = await openBackend(id);
    const bar = startProgress(`timing ${id}`, quiet);
    try {
      const timed = await timeModels(backend, mine, {
        ...COST_SIZE,
        warmup: WARM_UP,
        repetitions,
        machine: describeMachine(),
        onProgress: (done, total, note) => bar.update(done, total, note),
      });
      records.push(...timed.records);
      failures.push(...timed.failures);
    } finally {
      bar.end();
    }
  }
  const tables = await writeTimings(records, `${out}/${suite.suite}`);
  if (!json) {
    for (const table of tables) {
      print(text(table, { ansi: useAnsi(), fold: true }));
    }
    for (const { model, backend, reason } of failures) {
      print(`failed: timing of ${model} on ${backend}: ${reason}`);
    }
  }
  return { records, failures };
}
