/** Writes tables and charts of what was explained, and prints the tables. */
import { callerPath } from "../../bench/obtain/default_store.ts";
import { writeTables } from "../../bench/publish/write_tables.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { explainChart } from "../../results/explain/explain_chart.ts";
import {
  type Explained,
  explainTable,
} from "../../results/explain/explain_table.ts";
import { json } from "../../results/table/json.ts";
import { text } from "../../results/terminal/text.ts";
import { print } from "../output/print.ts";
import { tryToWrite } from "../output/try_to_write.ts";
import { useAnsi } from "../output/use_ansi.ts";
import { writing } from "../output/writing.ts";
import { EXIT } from "../run/exit_status.ts";
import type { ExplainFlags } from "./explain_flags.ts";

/** Shows them as the command line says, and gives the exit status. */
export async function showExplained(
  explained: readonly Explained[],
  given: ExplainFlags,
): Promise<number> {
  const folder = callerPath(given.out ?? ".fusebench/out/explain");
  const tables = explained.map((one) => ({
    name: one.title.split(":")[0]!.replaceAll(/[^\w-]+/g, "-"),
    table: explainTable(one),
    chart: explainChart(one),
  }));
  const isWritten = await tryToWrite(() =>
    writing(folder, async () => {
      await writeTables(folder, tables);
      for (const { name, chart } of tables) {
        await writeAtomically(`${folder}/${name}.svg`, chart);
      }
    })
  );
  for (const { table } of tables) {
    print(given.json ? json(table) : text(table, { ansi: useAnsi() }));
  }
  if (isWritten && !given.json && !given.quiet) {
    print(`tables and charts (SVG) are in ${folder}`);
  }
  return isWritten ? EXIT.ok : EXIT.failed;
}
