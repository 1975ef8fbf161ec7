/** What became of a published number, in the four words of the verdict page. */
import type { ReproductionVerdict } from "../reproduce/verdict.ts";

/** Every standing, best first. */
export const STANDINGS = [
  "reproduced",
  "within tolerance",
  "not reproduced",
  "cannot be run here",
] as const;

/** What became of a published number. */
export type NumberStanding = (typeof STANDINGS)[number];

/** How many numbers have which standing. */
export type StandingCounts = Readonly<Record<NumberStanding, number>>;

const OF_VERDICT: Readonly<Record<ReproductionVerdict, NumberStanding>> = {
  "reproduced": "reproduced",
  "within 2 %": "within tolerance",
  "not reproduced": "not reproduced",
  "incomplete": "cannot be run here",
  "not run": "cannot be run here",
  "failed": "not reproduced",
  "undefined": "not reproduced",
  "not finite": "not reproduced",
};

/** The standing of a mean: what came to nothing here is not reproduced, what was not run cannot be. */
export function standingOf(verdict: ReproductionVerdict): NumberStanding {
  return OF_VERDICT[verdict];
}

/** A number for every standing, 0 included. */
export function countStandings(
  numbers: readonly { readonly standing: NumberStanding }[],
): StandingCounts {
  const counts = Object.fromEntries(
    STANDINGS.map((standing) => [standing, 0]),
  ) as Record<NumberStanding, number>;
  for (const { standing } of numbers) counts[standing]++;
  return counts;
}
