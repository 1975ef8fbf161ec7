/** What other commands left on this machine, and what is said of the page beside it. */
import { assertEquals, assertRejects } from "@std/assert";
import { enginePage } from "../../../src/cli/report/engine_page.ts";
import {
  DETECTION_TABLES,
  foundTables,
  VERDICT_TABLES,
} from "../../../src/cli/report/found_tables.ts";
import { UsageError } from "../../../src/cli/flags/usage_error.ts";
import { openEnvironment } from "../../../src/cli/run/environment.ts";
import { json } from "../../../src/results/table/json.ts";
import {
  absentCell,
  numberCell,
  type Table,
  textCell,
} from "../../../src/results/table/table.ts";
import { temporaryFolder } from "../../store/fake_host.ts";

const table: Table = {
  title: "Finding people",
  rowHeading: "row",
  columns: [
    { id: "protocol", label: "protocol", better: null, digits: null },
    { id: "AP50", label: "AP50", better: "higher", digits: 3 },
  ],
  rows: [
    {
      label: "average",
      cells: [
        textCell("levels-round"),
        { ...numberCell(0.5), interval: { low: 0.25, high: 0.75 } },
      ],
    },
    {
      label: "visible",
      cells: [textCell("–"), { ...numberCell(0.125), interval: null }],
    },
    { label: "other", cells: [textCell("–"), absentCell("undefined")] },
  ],
  notes: ["few pictures"],
};

Deno.test("tables of a detector and verdicts are found by their names and read back whole", async () => {
  await using folder = await temporaryFolder();
  const out = `${folder.path}/downstream`;
  await Deno.mkdir(out);
  const names = ["detection", "detection-predicted-cdd", "summary", "cost"];
  for (const name of names) {
    await Deno.writeTextFile(`${out}/${name}.json`, json(table));
  }
  await Deno.writeTextFile(`${out}/detection-predicted-no.json`, "{}");
  assertEquals(await foundTables(folder.path, DETECTION_TABLES), [
    { name: "downstream: detection", table },
    { name: "downstream: detection-predicted-cdd", table },
  ]);
  assertEquals(await foundTables(folder.path, VERDICT_TABLES), [
    { name: "downstream: summary", table },
  ]);
  assertEquals(await foundTables(`${folder.path}/no`, VERDICT_TABLES), []);
});

Deno.test("the page beside a report is left out where it is not wanted, and of no other kind", async () => {
  const environment = openEnvironment({ offline: true });
  assertEquals(await enginePage("no-such-folder", "none", environment), false);
  await assertRejects(
    () => enginePage("no-such-folder", "fat", environment),
    UsageError,
    "Cannot report --page fat: choose from whole, lean, none",
  );
});
