import type { ContestPlan, ContestResult } from "./contestant.ts";
import { interleave } from "./interleave.ts";

/** Opens a contest, measures its contestants in turns and closes it. */
export async function measureContest(
  { job, open }: ContestPlan,
  options: Parameters<typeof interleave>[1],
): Promise<ContestResult> {
  await using contest = await open();
  const { contestants, absences, notes } = contest;
  const samples = await interleave(contestants, options);
  return {
    job,
    measured: contestants.map(({ side, name }, i) => ({
      side,
      name,
      samples: samples[i]!,
    })),
    absences,
    notes,
  };
}
