/** What is said of the parts of a long reproduction: which is under way, and how long all that are left take at most. */
import type { PlannedPart } from "../../bench/reproduce/plan_reproduction.ts";
import { duration } from "./duration.ts";

/** Hears how a reproduction goes on. */
export interface PartProgress {
  /** What is to be said before the first part. */
  readonly whole: string;
  /** Begins a part, by its place, and gives what is to be said; null where it has nothing new to compute. */
  begin(at: number): string | null;
  /** Hears how many cells of the part were computed now, the others having been finished before. */
  ran(computed: number): void;
}

/** So many estimated seconds of one thread tell how fast this machine is. */
const ENOUGH = 30;

/**
 * Follows the parts of a plan. What is left is the estimate of the parts that are, as much faster or slower as those before
 * were; cells that are finished already make it less.
 *
 * @param threads how many compute at a time
 * @param now milliseconds since some moment
 */
export function partProgress(
  plan: readonly PlannedPart[],
  threads: number,
  now: () => number = () => performance.now(),
): PartProgress {
  const sum = (read: (part: PlannedPart) => number, from = 0): number =>
    plan.slice(from).reduce((total, part) => total + read(part), 0);
  const seconds = sum((part) => part.seconds);
  const cells = sum((part) => part.cells);
  let place = 0, begun = now(), spent = 0, worth = 0;
  return {
    whole: `${plan.length} parts, ${cells} cells, at most about ${
      duration(seconds / threads)
    } with ${threads} at a time; Ctrl-C keeps what is finished`,
    begin(at): string | null {
      place = at;
      begun = now();
      const part = plan[at]!;
      if (part.cells === 0) return null;
      const pace = worth < ENOUGH ? 1 / threads : spent / worth;
      return `part ${
        at + 1
      } of ${plan.length}, ${part.name}, ${part.cells} cells; at most about ${
        duration(sum(({ seconds }) => seconds, at) * pace)
      } left`;
    },
    ran(computed): void {
      const part = plan[place]!;
      if (part.cells === 0 || computed === 0) return;
      spent += (now() - begun) / 1000;
      worth += part.seconds * Math.min(1, computed / part.cells);
    },
  };
}
