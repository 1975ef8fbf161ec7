import type { Size } from "../../image/same_size.ts";
import type { Cell } from "../cell/cell.ts";
import { type NetworkEstimate, SCORE_SECONDS_A_PIXEL } from "./estimate.ts";
import type { TaskCosts } from "./plan_tasks.ts";

/** What cells cost, and the size it follows from. */
export interface CellCosts extends TaskCosts {
  /** Of a cell's pair. */
  pixels(cell: Cell): number;
}

/**
 * The costs of cells, by the estimate of each network and the size of each pair.
 *
 * @param estimates by fuser; one that is not among them, as images fused elsewhere, runs no network
 * @param pairs the pair behind each cell's
 */
export function taskCosts(
  estimates: ReadonlyMap<string, Pick<NetworkEstimate, "secondsAPixel">>,
  pairs: ReadonlyMap<{ readonly ir: Size }, Cell["pair"]>,
): CellCosts {
  const sizes = new Map(
    [...pairs].map(([{ ir }, ready]) => [ready, ir.width * ir.height]),
  );
  const pixels = ({ pair }: Cell): number => sizes.get(pair) ?? 0;
  return {
    pixels,
    networkSeconds: (cell) =>
      // The picture of an earlier run is most likely kept.
      cell.earlier !== undefined
        ? 0
        : (estimates.get(cell.model)?.secondsAPixel ?? 0) * pixels(cell),
    scoreSeconds: (cell) => SCORE_SECONDS_A_PIXEL * pixels(cell),
  };
}
