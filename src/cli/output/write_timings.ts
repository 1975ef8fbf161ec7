import { writeTables } from "../../bench/publish/write_tables.ts";
import { batchTable } from "../../results/table/batch_table.ts";
import { timingTable } from "../../results/table/timing_table.ts";
import type { Table } from "../../results/table/table.ts";
import type { TimingRecord } from "../../results/record/timing.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { writing } from "./writing.ts";

/**
 * Writes timings and their tables below a folder, and gives the tables.
 *
 * @throws {Error} if the folder cannot be written.
 */
export async function writeTimings(
  timings: readonly TimingRecord[],
  folder: string,
): Promise<Table[]> {
  const batches = batchTable(timings);
  const tables = [
    { name: "timing", table: timingTable(timings) },
    ...(batches === null ? [] : [{ name: "batches", table: batches }]),
  ];
  await writing(folder, async () => {
    await writeTables(folder, tables);
    await writeAtomically(
      `${folder}/timings.json`,
      JSON.stringify(timings, null, 2),
    );
  });
  return tables.map(({ table }) => table);
}
