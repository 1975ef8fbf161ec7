/** Warm measurements taken in turns, so that a machine that slows down slows every side. */
import type { Contestant } from "./contestant.ts";

/** A sample is made this long by repeating the job, so that the clock and a cold cache do not decide it. */
const SAMPLE_MS = 20;
const MOST_TIMES = 1000;

/** Before it is measured a job has run at least so often and so long: compilers have had their chance. */
const WARM_RUNS = 3;
const WARM_MS = 300;

/**
 * Measures every contestant `repetitions` times, A B C, B C A, ...
 *
 * @returns for each, the milliseconds of one run, one entry a sample.
 */
export async function interleave(
  contestants: readonly Pick<Contestant, "run">[],
  { repetitions, onSample }: {
    readonly repetitions: number;
    /** Called before each sample. */
    readonly onSample?: (done: number, total: number) => void;
  },
): Promise<number[][]> {
  const times: number[] = [];
  for (const contestant of contestants) times.push(await warmUp(contestant));
  const samples = contestants.map((): number[] => []);
  for (let round = 0; round < repetitions; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (round + turn) % contestants.length;
      onSample?.(
        round * contestants.length + turn,
        repetitions * contestants.length,
      );
      const spent = await contestants[index]!.run(times[index]!);
      samples[index]!.push(spent / times[index]!);
    }
  }
  return samples;
}

/** Runs until warm and says how many runs make a sample. */
async function warmUp({ run }: Pick<Contestant, "run">): Promise<number> {
  let fastest = Infinity;
  for (
    let runs = 0, spent = 0;
    runs < WARM_RUNS || (spent < WARM_MS && runs < MOST_TIMES);
    runs++
  ) {
    const milliseconds = await run(1);
    spent += milliseconds;
    fastest = Math.min(fastest, milliseconds);
  }
  const times = Math.ceil(SAMPLE_MS / fastest);
  return Number.isFinite(times)
    ? Math.max(1, Math.min(MOST_TIMES, times))
    : MOST_TIMES;
}
