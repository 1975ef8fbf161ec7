import type { SearchPlace } from "../../../models/search/feature_maker.ts";
import type { PatchLoss } from "../../step/content_losses.ts";
import { channelSlice } from "../../tape/channels.ts";
import { timesNumber } from "../../tape/scaling.ts";
import { innerProduct } from "../../tape/sums.ts";
import type { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";

/** What the validation loss adds for time: λ · the expected latency of what is open. */
export interface LatencyTerm {
  /** λ, a loss a millisecond. */
  readonly lambda: number;
  /** Milliseconds of each operation and cell over a whole picture; a cell's without its operations. */
  readonly milliseconds: Readonly<Record<string, number>>;
}

/**
 * Σ over the open places of how likely each is there · Σ over its candidates of their share · their latency.
 *
 * A place within a cell is there as likely as the cell is chosen; within a cell that is decided, always.
 */
export function latencyLosses(
  tape: Tape,
  places: readonly SearchPlace[],
  shares: ReadonlyMap<string, TapeTensor>,
  { lambda, milliseconds }: LatencyTerm,
): PatchLoss[] {
  const byName = new Map(places.map((place) => [place.name, place]));
  return places.map(({ name, candidates, within, share }) => {
    const own = shares.get(name)!;
    const times = tape.constant(
      own,
      candidates.map((one) => share * milliseconds[one]!),
    );
    const there = innerProduct(tape, own, times);
    const cell = within === null ? undefined : byName.get(within[0]);
    if (cell === undefined) return loss(lambda, there);
    const at = cell.candidates.indexOf(within![1]);
    const likely = channelSlice(tape, shares.get(cell.name)!, at, 1);
    return loss(lambda, timesNumber(tape, there, likely));
  });
}

function loss(weight: number, value: TapeTensor): PatchLoss {
  return { name: "latency", weight, value };
}
