import { assertEquals, assertStringIncludes } from "@std/assert";
import { csv } from "../../../src/results/table/csv.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { timingTable } from "../../../src/results/table/timing_table.ts";
import { makeTiming } from "../make_record.ts";

const software = makeTiming();
const hardware = makeTiming({
  engine: {
    ...software.engine,
    adapter: {
      name: "a card",
      vendor: "its maker",
      driver: "1.0",
      class: "hardware",
    },
  },
});
const wasm = makeTiming({
  backend: "wasm",
  engine: { ...software.engine, adapter: null },
});

Deno.test("every writer marks the row of a software adapter, and only that row", () => {
  const table = timingTable([software, hardware, wasm]);
  const written = [
    markdown(table),
    csv(table),
    latex(table, { label: "t" }),
    text(table, { ansi: false }),
  ];
  for (const one of written) {
    const rows = one.split("\n").filter((line) => line.includes("student"));
    assertEquals(
      rows.map((row) => row.includes("(software adapter, not a GPU)")),
      [true, false, false],
    );
  }
});

Deno.test("a note explains the mark, and is absent where nothing is marked", () => {
  assertStringIncludes(
    timingTable([software]).notes.join(),
    "say nothing about a GPU",
  );
  assertEquals(timingTable([hardware, wasm]).notes, []);
});

Deno.test("timings of different devices are not ranked against each other", () => {
  const table = timingTable([hardware, wasm]);
  assertEquals(
    table.columns.map(({ better }) => better).filter((better) =>
      better !== null
    ),
    [],
  );
});
