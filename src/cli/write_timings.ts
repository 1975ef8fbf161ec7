import { writeTables } from "../bench/write_tables.ts";
import { timingTable } from "../results/table/timing_table.ts";
import type { Table } from "../results/table/table.ts";
import type { TimingRecord } from "../results/timing.ts";
import { writeAtomically } from "../store/write_atomically.ts";
import { writing } from "./writing.ts";

/**
 * Writes timings and their table below a folder, and gives the table.
 *
 * @throws {Error} if the folder cannot be written.
 */
export async function writeTimings(
  timings: readonly TimingRecord[],
  folder: string,
): Promise<Table> {
  const table = timingTable(timings);
  await writing(folder, async () => {
    await writeTables(folder, [{ name: "timing", table }]);
    await writeAtomically(
      `${folder}/timings.json`,
      JSON.stringify(timings, null, 2),
    );
  });
  return table;
}
