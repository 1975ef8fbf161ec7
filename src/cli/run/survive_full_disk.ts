import type { CellCache } from "../../bench/cell/cell_cache.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { isDiskFull } from "../../files/explain.ts";

/** A place for cells that outlives a full disk. */
export interface SurvivingCells {
  readonly cells: CellCache;
  /** How many records were not kept. */
  unkept(): number;
}

/**
 * Goes on computing when the disk of finished cells is full: their records still make the tables of this run, and only
 * the next run has to compute them again.
 *
 * @param onNote called once, when the first record is not kept
 */
export function surviveFullDisk(
  cells: CellCache,
  onNote: (note: string) => void,
): SurvivingCells {
  let unkept = 0;
  return {
    unkept: () => unkept,
    cells: {
      ...cells,
      async put(record: CellRecord): Promise<void> {
        try {
          await cells.put(record);
        } catch (error) {
          if (!isDiskFull(error)) throw error;
          if (unkept++ === 0) {
            onNote(
              `${
                (error as Error).message
              }; this run goes on without keeping cells`,
            );
          }
        }
      },
    },
  };
}
